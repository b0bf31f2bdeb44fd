import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { openSession } from '@/lib/sessions/commands'
import { anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { standing } from '@/scripts/testing/reading'
import { tellAll } from '@/scripts/testing/telling'
import { POST } from './route'

beforeEach(emptyStage)
afterAll(closeDatabase)

const userId = () => member('nettlesoup').id
const hour = (count: number) => later(monday, `${count}h`)

const write = (seen: object) =>
  POST(
    new Request('http://localhost/files/seen', {
      method: 'POST',
      body: JSON.stringify({ userId: userId(), sessionId: null, thread: null, ...seen }),
    }),
  )

/** A thread of nettlesoup's with an answer after one and after two hours, of which they were told. */
async function anAnsweredThread() {
  const { id } = await aThread()
  for (const at of [1, 2]) await anAnswer(id, { at: hour(at) })
  await tellAll()
  return id
}

const unread = () =>
  db().notice.findMany({ where: { userId: userId(), readAt: null }, select: { createdAt: true } })

test('the use of a session is remembered', async () => {
  const opened = new Date(Date.now() - 7_200_000)
  const sessionId = await openSession(opened, userId())
  expect((await write({ sessionId })).status).toBe(204)
  const { lastUsedAt } = await db().session.findFirstOrThrow()
  expect(lastUsedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
})

test('a thread is read as far as it was shown, and its notices with it', async () => {
  const id = await anAnsweredThread()
  const thread = {
    id,
    through: hour(1).getTime(),
    isFurther: true,
    noticesUntil: hour(3).getTime(),
  }
  expect((await write({ thread })).status).toBe(204)
  expect((await standing('nettlesoup', id)).seenThrough).toEqual(hour(1))
  expect(await unread()).toEqual([{ createdAt: hour(2) }])
})

test.each([
  [
    'how far it was read, when that is not further',
    { isFurther: false, noticesUntil: Date.now() },
    [null, 0],
  ],
  ['that notices were read, when there are none', { isFurther: true, noticesUntil: null }, [hour(2), 2]],
])('nothing is written of %s', async (_what, change, [seenThrough, count]) => {
  const id = await anAnsweredThread()
  await write({ thread: { id, through: hour(2).getTime(), ...change } })
  expect((await standing('nettlesoup', id)).seenThrough).toEqual(seenThrough)
  expect(await unread()).toHaveLength(Number(count))
})

test('nothing is written where nothing was seen', async () => {
  const id = await anAnsweredThread()
  expect((await write({})).status).toBe(204)
  expect((await standing('nettlesoup', id)).seenThrough).toBeNull()
  expect(await unread()).toHaveLength(2)
})

test.each([{ userId: 'x' }, { thread: { id: 1 } }, { sessionId: 'x'.repeat(101) }])(
  'what the entry would not say is refused: %j',
  async (seen) => {
    await expect(write(seen)).rejects.toThrow()
  },
)
