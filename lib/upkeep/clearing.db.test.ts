import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { clearExpired } from './clearing'

const mode = vi.hoisted(() => ({ mailMode: vi.fn(() => 'smtp') }))
vi.mock('@/lib/mail/mode', async (original) => ({ ...(await original<object>()), ...mode }))

beforeEach(emptyStage)

const before = later(monday, '-1m')
const after = later(monday, '1m')
const daysAgo = (days: number) => new Date(monday.getTime() - days * 86_400_000)

const token = (expiresAt: Date) => ({
  hash: randomBytes(32),
  purpose: 'verify_email' as const,
  userId: member('hanne').id,
  createdAt: daysAgo(1),
  expiresAt,
})

const session = (expiresAt: Date) => ({
  id: randomUUID(),
  userId: member('hanne').id,
  createdAt: daysAgo(1),
  lastUsedAt: daysAgo(1),
  provenAt: daysAgo(1),
  expiresAt,
})

test('tokens and sessions go when they have expired, and not before', async () => {
  await db().accountToken.createMany({ data: [token(before), token(after)] })
  await db().session.createMany({ data: [session(before), session(after)] })
  await clearExpired(monday)
  expect(await db().accountToken.findMany({ select: { expiresAt: true } })).toEqual([{ expiresAt: after }])
  expect(await db().session.findMany({ select: { expiresAt: true } })).toEqual([{ expiresAt: after }])
})

test('throttles go when nobody is held back by them; those that never end stay', async () => {
  const at = (instant: Date) => BigInt(instant.getTime())
  await db().throttle.createMany({
    data: [
      { key: 'over', expire: at(before) },
      { key: 'on', expire: at(after) },
      { key: 'always', expire: null },
    ],
  })
  await clearExpired(monday)
  const left = await db().throttle.findMany({ orderBy: { key: 'asc' } })
  expect(left.map(({ key }) => key)).toEqual(['always', 'on'])
})

const mails = async () => {
  await db().mail.createMany({
    data: [
      { key: 'old', sentAt: daysAgo(31) },
      { key: 'new', sentAt: daysAgo(29) },
    ],
  })
  await clearExpired(monday)
  return (await db().mail.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)
}

test('what was mailed is forgotten after a month', async () => {
  expect(await mails()).toEqual(['new'])
})

test('the outbox of a laptop is kept', async () => {
  mode.mailMode.mockReturnValueOnce('outbox')
  expect(await mails()).toEqual(['new', 'old'])
})

test('a notice goes after a year, read or not: who has not been here since then finds the thread itself', async () => {
  const { id: questionId } = await aThread({ asker: 'birch', askedAt: daysAgo(400) })
  const notice = { userId: member('hanne').id, kind: 'thread_answer', questionId, delivery: 'site' } as const
  await db().notice.createMany({
    data: [
      { ...notice, event: 'old', createdAt: daysAgo(366) },
      { ...notice, event: 'old and read', createdAt: daysAgo(366), readAt: daysAgo(366) },
      { ...notice, event: 'new', createdAt: daysAgo(364) },
    ],
  })
  await clearExpired(monday)
  expect(await db().notice.findMany({ select: { event: true } })).toEqual([{ event: 'new' }])
})

test('an export goes after a week, with all its parts', async () => {
  for (const days of [8, 6]) {
    const parts = { create: [{ ordinal: 0, content: Buffer.from('a zip') }] }
    await db().dataExport.create({
      data: { userId: member('hanne').id, requestedAt: daysAgo(days), finishedAt: daysAgo(days), parts },
    })
  }
  await clearExpired(monday)
  expect(await db().dataExport.findMany({ select: { requestedAt: true } })).toEqual([
    { requestedAt: daysAgo(6) },
  ])
  expect(await db().dataExportPart.count()).toBe(1)
})

test('what became stale goes after ten minutes: every server has read it, or expires everything', async () => {
  await db().staleTags.deleteMany()
  const row = (tag: string, minutes: `${number}m`) => ({ tags: [tag], createdAt: later(monday, minutes) })
  await db().staleTags.createMany({ data: [row('old', '-11m'), row('new', '-9m')] })
  await clearExpired(monday)
  expect(await announced()).toEqual([['new']])
})

test('all of it goes, however much there is', async () => {
  await db().accountToken.createMany({ data: Array.from({ length: 1_203 }, () => token(before)) })
  await clearExpired(monday)
  expect(await db().accountToken.count()).toBe(0)
})
