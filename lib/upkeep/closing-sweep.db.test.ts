import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { closesAt } from '@/lib/questions/closing'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { sweepClosings } from './closing-sweep'

vi.mock('@/lib/stale/commands', () => ({ announceStale: vi.fn(async () => undefined) }))

beforeEach(async () => {
  await emptyStage()
  vi.mocked(announceStale).mockClear()
})

const closing = closesAt(monday)

/** The threads whose pages a sweep refreshed, in the order of refreshing. */
const refreshed = () => vi.mocked(announceStale).mock.calls.flatMap(([, tags]) => tags)

test('a thread’s pages are refreshed by the first sweep at or after its closing, and by no other', async () => {
  const { id } = await aThread({ askedAt: monday })
  await sweepClosings(new Date(closing.getTime() - 1))
  expect(refreshed()).toEqual([])
  await sweepClosings(closing)
  expect(refreshed()).toEqual(staleAfter.closing(id))
  await sweepClosings(later(closing, '1m'))
  expect(refreshed()).toEqual(staleAfter.closing(id))
})

test('what closed while no worker ran is found by the next sweep, for a day', async () => {
  await sweepClosings(later(closing, '-1m'))
  const { id } = await aThread({ askedAt: monday })
  await aThread({ askedAt: later(monday, '-3d') })
  await sweepClosings(later(closing, '20h'))
  expect(refreshed()).toEqual(staleAfter.closing(id))
})

test('the very first sweep looks back a day', async () => {
  const { id } = await aThread({ askedAt: monday })
  await aThread({ askedAt: later(monday, '-2d') })
  await sweepClosings(later(closing, '1h'))
  expect(refreshed()).toEqual(staleAfter.closing(id))
})

test('two sweeps at once look at a closing once', async () => {
  const { id } = await aThread({ askedAt: monday })
  await sweepClosings(later(closing, '-1m'))
  await whileHeld(`SELECT FROM "Sweep" FOR UPDATE`, [
    () => sweepClosings(closing),
    () => sweepClosings(later(closing, '1m')),
  ])
  expect(refreshed()).toEqual(staleAfter.closing(id))
})

test('a sweep that fails is not remembered: the next one looks again', async () => {
  const { id } = await aThread({ askedAt: monday })
  await sweepClosings(later(closing, '-1m'))
  vi.mocked(announceStale).mockRejectedValueOnce(new Error('lost'))
  await expect(sweepClosings(closing)).rejects.toThrow('lost')
  vi.mocked(announceStale).mockClear()
  await sweepClosings(later(closing, '1m'))
  expect(refreshed()).toEqual(staleAfter.closing(id))
})

test('a sweep that comes late changes nothing', async () => {
  await sweepClosings(closing)
  await sweepClosings(later(closing, '-1h'))
  expect(await db().sweep.findUnique({ where: { name: 'closings' } })).toMatchObject({ through: closing })
})
