import { beforeEach, expect, test } from 'vitest'
import { db, pool } from '@/lib/db'
import { aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { standing } from '@/scripts/testing/reading'
import { markAsRead } from './commands'

beforeEach(emptyStage)

const theRow = async () => (await pool().query('SELECT xmin::text, ctid::text FROM "ReadMark"')).rows

async function aReader() {
  const { id } = await aThread()
  const userId = member('papercut').id
  const read = (through: Date) => markAsRead({ userId, questionId: id, through })
  return { read, seen: async () => (await standing('papercut', id)).seenThrough }
}

test('who was never there has read nothing, and then as far as they came', async () => {
  const { read, seen } = await aReader()
  expect(await seen()).toBeNull()
  await read(monday)
  expect(await seen()).toEqual(monday)
  await read(later(monday, '2h'))
  expect(await seen()).toEqual(later(monday, '2h'))
})

test('a mark never goes back, and reading the same again writes no row anew', async () => {
  const { read, seen } = await aReader()
  await read(later(monday, '2h'))
  const before = await theRow()
  await read(later(monday, '1h'))
  await read(later(monday, '2h'))
  expect(await seen()).toEqual(later(monday, '2h'))
  expect(await theRow()).toEqual(before)
})

test('two windows that are read at once leave one mark, the later', async () => {
  const { read, seen } = await aReader()
  const hours = Array.from({ length: 8 }, (_, hour) => later(monday, `${hour + 1}h`))
  await Promise.all(hours.toReversed().map(read))
  expect(await seen()).toEqual(later(monday, '8h'))
  expect(await db().readMark.count()).toBe(1)
})

test('a thread that is gone has no mark', async () => {
  const read = markAsRead({ userId: member('papercut').id, questionId: 2_000_000_000, through: monday })
  await expect(read).rejects.toThrow()
  expect(await db().readMark.count()).toBe(0)
})
