import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { settings } from '@/lib/settings'
import { emptyStage } from '@/prisma/cast/scene'
import { countSignUp, throttle, throttleLogIn, throttleMail, throttleSignUp, welcome } from './commands'

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

describe('logging in', () => {
  const tooMany = { reason: 'too-many-tries' }

  const papercut = { called: 'name papercut', account: 'member 3' }

  async function guess(times: number, address: (i: number) => string) {
    for (let i = 0; i < times; i++) await throttleLogIn(papercut, address(i))
  }

  const guessFromEverywhere = () => guess(settings.logInTries * 5, (i) => `203.0.113.${i}`)

  test('as somebody who wrote down another’s address gets no more tries at the other’s account', async () => {
    const shared = { called: 'papercut@example.org', account: 'member 3' }
    const tries = async () => {
      for (let i = 0; i < settings.logInTries; i++) await throttleLogIn(shared, '192.0.2.1')
    }
    await tries()
    await welcome(shared, 'member 4', '192.0.2.1')
    await expect(tries()).rejects.toMatchObject(tooMany)
    for (let i = 0; i < settings.logInTries * 4; i++)
      await throttleLogIn(shared, `203.0.113.${i}`).catch(() => undefined)
    await welcome(shared, 'member 4', '192.0.2.2')
    await expect(throttleLogIn(shared, '192.0.2.2')).rejects.toMatchObject(tooMany)
  })

  test('is forgiven the tries before it', async () => {
    await guess(settings.logInTries, () => '192.0.2.1')
    await welcome(papercut, 'member 3', '192.0.2.1')
    await guess(settings.logInTries, () => '192.0.2.1')
    await expect(throttleLogIn(papercut, '192.0.2.1')).rejects.toMatchObject(tooMany)
  })

  test('is refused to a new address when guesses from everywhere have used up the account', async () => {
    await guessFromEverywhere()
    await expect(throttleLogIn(papercut, '192.0.2.1')).rejects.toMatchObject(tooMany)
    await throttleLogIn({ called: 'name birch', account: 'member 4' }, '192.0.2.1')
  })

  test('tells nobody which name and which address belong together', async () => {
    const byAddress = { ...papercut, called: 'papercut@example.org' }
    await guess(settings.logInTries, () => '192.0.2.1')
    await throttleLogIn(byAddress, '192.0.2.1')
    await guessFromEverywhere().catch(() => undefined)
    await throttleLogIn(byAddress, '192.0.2.2')
  })

  test('goes on where the owner signed in lately, whatever strangers guess', async () => {
    await welcome(papercut, 'member 3', '192.0.2.1')
    await guessFromEverywhere()
    await guess(settings.logInTries, () => '192.0.2.1')
    await expect(throttleLogIn(papercut, '192.0.2.1')).rejects.toMatchObject(tooMany)
  })

  test('thirty days later the address is like any other', async () => {
    await welcome(papercut, 'member 3', '192.0.2.1')
    const { expire } = await db().throttle.findUniqueOrThrow({
      where: { key: 'signedInHere:member 3 192.0.2.1' },
    })
    expect(Number(expire) - Date.now()).toBeCloseTo(30 * 86_400_000, -5)
    await db().throttle.updateMany({ data: { expire: BigInt(Date.now() - 1) } })
    await guessFromEverywhere()
    await expect(throttleLogIn(papercut, '192.0.2.1')).rejects.toMatchObject(tooMany)
  })
})

describe('signing up', () => {
  const counted = () => db().$transaction((tx) => countSignUp(tx))
  const full = { reason: 'sign-ups-full' }

  async function fromManyNetworks(times: number) {
    for (let i = 0; i < times; i++) {
      await throttleSignUp(`2001:db8:${i.toString(16)}::/64`)
      await counted()
    }
  }

  test('is slowed for the whole site, from however many networks, and the log says so once', async () => {
    const warn = vi.spyOn(log(), 'warn').mockReturnValue()
    await fromManyNetworks(settings.signUpsPerHour)
    expect(warn).not.toHaveBeenCalled()
    for (const address of ['192.0.2.1', '192.0.2.2'])
      await expect(throttleSignUp(address)).rejects.toMatchObject(full)
    expect(warn.mock.calls).toEqual([[{ perHour: settings.signUpsPerHour }, expect.any(String)]])
  })

  test('is slowed for the site by new accounts, and not by tries of which nothing came', async () => {
    for (let i = 0; i < settings.signUpsPerHour + 1; i++) {
      const failing = db().$transaction(async (tx) => {
        await countSignUp(tx)
        throw new Error('This name is taken')
      })
      await expect(failing).rejects.toThrow('This name is taken')
    }
    await throttleSignUp('192.0.2.1')
  })

  test('is held to the limit of the site when many sign up at once', async () => {
    await fromManyNetworks(settings.signUpsPerHour - 2)
    const atOnce = await Promise.allSettled(Array.from({ length: 5 }, counted))
    const refused = atOnce.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject(Array.from({ length: 3 }, () => ({ reason: full })))
  })

  test('is slowed for one network before that, which uses up nobody else’s room', async () => {
    for (let i = 0; i < settings.signUpsPerAddress; i++) await throttleSignUp('192.0.2.1')
    for (let i = 0; i < settings.signUpsPerHour; i++)
      await expect(throttleSignUp('192.0.2.1')).rejects.toMatchObject({ reason: 'slow-hour' })
    await throttleSignUp('192.0.2.2')
  })
})

describe('mail about an account', () => {
  const slow = { reason: 'slow-hour' }

  test('is asked for from one address so often, whomever it goes to', async () => {
    for (let i = 0; i < settings.mailsPerAddress; i++) await throttleMail(`member ${i}`, '192.0.2.1')
    await expect(throttleMail('member 100', '192.0.2.1')).rejects.toMatchObject(slow)
    await throttleMail('member 100', '192.0.2.2')
  })

  test.each(['member 7', 'nobody winterbourne'])('goes to one account so often (%s)', async (account) => {
    for (let i = 0; i < settings.mailsPerAddress; i++) await throttleMail(account, `192.0.2.${i}`)
    await expect(throttleMail(account, '192.0.2.100')).rejects.toMatchObject(slow)
  })
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
