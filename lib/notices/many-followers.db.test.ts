import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { followersAtOnce, tell } from './tell-commands'

const followers = 10_000
const now = later(monday, '2h')
let questionId: number

/** Ten thousand members who follow one thread: some have it mailed, some want none of it. */
beforeAll(async () => {
  await emptyStage()
  questionId = (await aThread()).id
  await pool().query(
    `INSERT INTO "User" ("name", "skeleton", "email", "createdAt", "emailVerifiedAt")
     SELECT 'crowd-' || i, 'crowd-' || i, 'crowd-' || i || '@example.org', $1, $1 FROM generate_series(1, $2) i`,
    [monday, followers],
  )
  const crowd = `SELECT "id" FROM "User" WHERE "name" LIKE 'crowd-%'`
  await pool().query(
    `INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt")
     SELECT "id", $1, 'everything', $2 FROM "User" WHERE "id" IN (${crowd})`,
    [questionId, monday],
  )
  await pool().query(
    `INSERT INTO "NoticePreference" ("userId", "kind", "delivery")
     SELECT "id", 'thread_answer', (CASE WHEN "id" % 10 = 0 THEN 'mail' ELSE 'off' END)::"Delivery"
     FROM "User" WHERE "id" IN (${crowd}) AND "id" % 10 < 2`,
  )
})

afterAll(closeDatabase)

test('an answer in a thread with ten thousand followers reaches each of them once, in batches, and one job is all that posting it costs', async () => {
  await anAnswer(questionId)
  expect(await waitingJobs('tell')).toHaveLength(1)

  let begun = 0
  const batches = await doJobs('tell', async (happened) => {
    await tell(now, happened)
    // Now and then a worker dies before it can say that it has done its job.
    if (begun++ % 7 === 3) await tell(now, happened)
  })
  expect(batches).toBe(followers / followersAtOnce + 1)

  const told = await db().notice.groupBy({
    by: ['delivery'],
    where: { kind: 'thread_answer' },
    _count: true,
    orderBy: { delivery: 'asc' },
  })
  expect(told).toEqual([
    { delivery: 'site', _count: (followers / 10) * 8 },
    { delivery: 'mail', _count: followers / 10 },
  ])
  const mails = await waitingJobs('send-mail')
  expect(mails).toHaveLength(followers / 10 + 1)
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length)
}, 60_000)
