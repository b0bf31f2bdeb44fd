import { beforeAll, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { endings } from '@/lib/follow-ups/queries'
import { answersBy } from '@/lib/members/queries'
import { settings } from '@/lib/settings'
import { aThread, emptyStage, member, monday } from '@/prisma/cast/scene'
import { rowsRead } from '@/scripts/testing/rows-read'
import { popularQuestions } from './queries'

const count = 600
// For each row of a page, a few of what stands beside it.
const most = 5 * settings.pageSize
let first = 0

/** Writes without the words that a search would need, which take long. */
async function withoutTriggers(write: () => Promise<unknown>) {
  const tables = ['Question', 'Answer', 'FollowUp']
  const set = (way: string) =>
    pool().query(tables.map((table) => `ALTER TABLE "${table}" ${way} TRIGGER USER`).join(';'))
  await set('DISABLE')
  await write()
  await set('ENABLE')
}

async function many() {
  await pool().query(
    `INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
       "createdAt", "changedAt", "closesAt", "favoriteCount")
     SELECT gen_random_uuid(), $1, (SELECT "id" FROM "Category" WHERE "slug" = 'travel'), 'A thread of many', 'a-thread',
       'Nothing more is to be said about it here.', '', 1, $2::timestamptz, $2, $2 + interval '1 year', n % 3
     FROM generate_series(1, $3::int) AS n`,
    [member('marrow').id, monday, count],
  )
  await pool().query(
    `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), $1, author, false, 'One of many.', '', 1, $2
     FROM unnest($3::int[]) WITH ORDINALITY AS each(author, place), generate_series(1, $4::int) ORDER BY place`,
    [first, monday, [member('papercut').id, member('ninth').id], count],
  )
  await pool().query(
    `INSERT INTO "FollowUp" ("submissionId", "questionId", "authorId", "outcome", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), "id", "askerId", 'partly', 'One of many.', '', 1, $1 FROM "Question" WHERE "askerId" = $2`,
    [monday, member('marrow').id],
  )
}

beforeAll(async () => {
  await emptyStage()
  first = (await aThread({ asker: 'birch' })).id
  await withoutTriggers(many)
  await pool().query('ANALYZE "Question", "Answer", "FollowUp", "User", "Category"')
})

const middle = () => first + count / 2

test.each([
  ['the popular questions, deep in', () => popularQuestions(`older-1-${middle()}`)],
  ['the popular questions, on the way back', () => popularQuestions(`newer-1-${middle()}`)],
  [
    'the answers of somebody who wrote many, before others wrote as many',
    () => answersBy('papercut', 'first'),
  ],
  ['the endings of a category without any', () => endings('any', 'work-and-money', 'first')],
])('a page of %s is read without going through the rest', async (_list, page) => {
  expect(await rowsRead(page)).toBeLessThan(most)
})
