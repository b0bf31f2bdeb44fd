import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { closesAt } from '@/lib/questions/closing'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { whileHeld } from '@/scripts/testing/held-lock'
import { sweepClosings } from './closing-sweep'

vi.mock('@/lib/stale/commands', async (original) => {
  const real = await original<typeof import('@/lib/stale/commands')>()
  return { announceStale: vi.fn(real.announceStale) }
})

beforeEach(emptyStage)

const closing = closesAt(monday)

/** What sweeps refresh, in the order of refreshing. */
async function refreshedBy(sweep: () => Promise<unknown>) {
  await announced()
  await sweep()
  return (await announced()).flat()
}

const sweptAt = (now: Date) => refreshedBy(() => sweepClosings(now))

test('a thread’s pages are refreshed by the first sweep at or after its closing, and by no other', async () => {
  const { id } = await aThread({ askedAt: monday })
  expect(await sweptAt(new Date(closing.getTime() - 1))).toEqual([])
  expect(await sweptAt(closing)).toEqual(staleAfter.closing(id))
  expect(await sweptAt(later(closing, '1m'))).toEqual([])
})

test('what closed while no worker ran is found by the next sweep, for a day', async () => {
  await sweepClosings(later(closing, '-1m'))
  const { id } = await aThread({ askedAt: monday })
  await aThread({ askedAt: later(monday, '-3d') })
  expect(await sweptAt(later(closing, '20h'))).toEqual(staleAfter.closing(id))
})

test('the very first sweep looks back a day', async () => {
  const { id } = await aThread({ askedAt: monday })
  await aThread({ askedAt: later(monday, '-2d') })
  expect(await sweptAt(later(closing, '1h'))).toEqual(staleAfter.closing(id))
})

test('two sweeps at once look at a closing once', async () => {
  const { id } = await aThread({ askedAt: monday })
  await sweepClosings(later(closing, '-1m'))
  const two = [() => sweepClosings(closing), () => sweepClosings(later(closing, '1m'))]
  const refreshed = await refreshedBy(() => whileHeld(`SELECT FROM "Sweep" FOR UPDATE`, two))
  expect(refreshed).toEqual(staleAfter.closing(id))
})

test('a sweep that fails is not remembered: the next one looks again', async () => {
  const { id } = await aThread({ askedAt: monday })
  await sweepClosings(later(closing, '-1m'))
  vi.mocked(announceStale).mockRejectedValueOnce(new Error('lost'))
  await expect(sweepClosings(closing)).rejects.toThrow('lost')
  expect(await sweptAt(later(closing, '1m'))).toEqual(staleAfter.closing(id))
})

test('a sweep that comes late changes nothing', async () => {
  await sweepClosings(closing)
  await sweepClosings(later(closing, '-1h'))
  expect(await db().sweep.findUnique({ where: { name: 'closings' } })).toMatchObject({ through: closing })
})
