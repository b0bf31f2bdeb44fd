import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { emptyStage } from '@/prisma/cast/scene'
import { forgive, throttle } from './commands'

beforeEach(emptyStage)

async function use(times: number, key: string) {
  for (let i = 0; i < times; i++) await throttle('logInHere', key)
}

test('as many tries as the setting says are let through, the next one is refused', async () => {
  await use(settings.logInTries, 'papercut 192.0.2.1')
  await expect(throttle('logInHere', 'papercut 192.0.2.1')).rejects.toMatchObject({
    reason: 'too-many-tries',
  })
})

test('each key and each limit is counted for itself', async () => {
  await use(settings.logInTries, 'papercut 192.0.2.1')
  await throttle('logInHere', 'papercut 192.0.2.2')
  await throttle('logInAddress', 'papercut 192.0.2.1')
  await throttle('writing', 7)
})

test('tries at once are all counted', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: settings.logInTries + 5 }, () => throttle('logInHere', 'birch')),
  )
  expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(5)
})

test('another instance counts on, for the count is in the database', async () => {
  await use(settings.logInTries, 'papercut')
  vi.resetModules()
  const another = await import('./commands')
  expect(another.throttle).not.toBe(throttle)
  await expect(another.throttle('logInHere', 'papercut')).rejects.toMatchObject({ reason: 'too-many-tries' })
})

test('whoever signed in is forgiven their tries', async () => {
  await use(settings.logInTries, 'papercut')
  await forgive('logInHere', 'papercut')
  await use(settings.logInTries, 'papercut')
})

test('a count whose time is over begins anew', async () => {
  await use(settings.logInTries, 'papercut')
  await db().throttle.updateMany({ data: { expire: BigInt(Date.now() - 1) } })
  await throttle('logInHere', 'papercut')
})

test('writing too much is refused in other words', async () => {
  for (let i = 0; i < settings.writesPerTenMinutes; i++) await throttle('writing', 7)
  await expect(throttle('writing', 7)).rejects.toMatchObject({ reason: 'slow' })
})

test('a key of 200 characters of any script fits', async () => {
  await throttle('logInAccount', '𠮷'.repeat(200))
  await throttle('logInAccount', '\'; DROP TABLE "Throttle"; --')
})
