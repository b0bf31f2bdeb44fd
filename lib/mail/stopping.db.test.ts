import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { readScope, type Scope } from './stopping'
import { isStopped, sendAgain, stop } from './stopping-commands'
import { stoppingView } from './stopping-queries'

const now = later(monday, '1d')
let thread = 0

beforeEach(async () => {
  await emptyStage()
  thread = (await aThread()).id
  await change({ nudgesStoppedAt: null, leftAt: null, digestRhythm: 'daily', digestDueAt: monday })
})
afterAll(closeDatabase)

const nettlesoup = () => member('nettlesoup').id
const change = (data: Parameters<ReturnType<typeof db>['user']['update']>[0]['data']) =>
  db().user.update({ where: { id: nettlesoup() }, data })
const scopeOf = (text: string): Scope => {
  const scope = readScope(text.replace('?', String(thread)))
  if (!scope) throw new Error(text)
  return scope
}
const stopping = (text: string, userId = nettlesoup()) => ({ userId, scope: scopeOf(text) })
const subscription = () => ({ userId_questionId: { userId: nettlesoup(), questionId: thread } })
const followOnly = (scope: 'ending') => db().subscription.update({ where: subscription(), data: { scope } })
const followed = async () => (await db().subscription.findUniqueOrThrow({ where: subscription() })).scope
const rhythm = async () => (await db().user.findUniqueOrThrow({ where: { id: nettlesoup() } })).digestRhythm
const preferences = () => db().noticePreference.findMany({ select: { kind: true, delivery: true } })

describe.each(['notice-answer', 'thread-?', 'digest', 'ending-?', 'endings'])('the link for %s', (text) => {
  test('stops it, by as many presses as one likes, and takes it back', async () => {
    expect(await isStopped(stopping(text))).toBe(false)
    await stop(now, stopping(text))
    await stop(later(now, '1h'), stopping(text))
    expect(await isStopped(stopping(text))).toBe(true)
    expect(await stoppingView(stopping(text))).toMatchObject({ stopped: true })
    await sendAgain(now, stopping(text))
    await sendAgain(now, stopping(text))
    expect(await isStopped(stopping(text))).toBe(false)
  })

  test('pressed by two programs at once, does it once', async () => {
    await Promise.all([stop(now, stopping(text)), stop(now, stopping(text)), stop(now, stopping(text))])
    expect(await isStopped(stopping(text))).toBe(true)
  })

  test('stops nothing else, and nothing of anybody else’s', async () => {
    await stop(now, stopping(text))
    const others = ['notice-answer', 'notice-follow_up', 'thread-?', 'digest', 'endings'].filter(
      (one) => one !== text,
    )
    for (const other of others) expect(await isStopped(stopping(other)), other).toBe(false)
    expect(await isStopped(stopping(text.replace('ending-?', 'endings'), member('hanne').id))).toBe(false)
  })
})

describe('mail at once about a kind of notice', () => {
  test('goes on as a notice on the site', async () => {
    await stop(now, stopping('notice-answer'))
    expect(await preferences()).toEqual([{ kind: 'answer', delivery: 'site' }])
  })

  test.each(['digest', 'off'] as const)(
    'that a member put to %s meanwhile stays there, until they want it mailed again',
    async (delivery) => {
      await db().noticePreference.create({ data: { userId: nettlesoup(), kind: 'answer', delivery } })
      await stop(now, stopping('notice-answer'))
      expect(await preferences()).toEqual([{ kind: 'answer', delivery }])
      await sendAgain(now, stopping('notice-answer'))
      expect(await preferences()).toEqual([{ kind: 'answer', delivery: 'first' }])
    },
  )

  test('of a kind that is not mailed by default needs no row', async () => {
    await stop(now, stopping('notice-favorite'))
    expect(await preferences()).toEqual([])
  })
})

test('who stops a thread said no: answering in it does not subscribe them again', async () => {
  await stop(now, stopping('thread-?'))
  expect(await followed()).toBe('none')
})

describe('taking it back', () => {
  test('follows of a thread what was followed before', async () => {
    await followOnly('ending')
    const earlier = await stop(now, stopping('thread-?'))
    await sendAgain(now, { ...stopping('thread-?'), earlier })
    expect(await followed()).toBe('ending')
  })

  test('brings the digest as often as before, and says how often', async () => {
    const earlier = await stop(now, stopping('digest'))
    const view = await stoppingView({ ...stopping('digest'), earlier })
    expect(view?.words.again).toBe('Send it every day again')
    await sendAgain(now, { ...stopping('digest'), earlier })
    expect(await rhythm()).toBe('daily')
  })

  test('is still known after a second press', async () => {
    const earlier = await stop(now, stopping('digest'))
    expect(await stop(now, { ...stopping('digest'), earlier })).toBe('daily')
  })

  test('changes nothing for whoever follows the thread again by now', async () => {
    await followOnly('ending')
    await sendAgain(now, stopping('thread-?'))
    expect(await followed()).toBe('ending')
  })
})

test('a link of a member who left leads nowhere, and changes nothing', async () => {
  await change({ leftAt: monday })
  await stop(now, stopping('digest'))
  await stop(now, stopping('thread-?'))
  expect(await stoppingView(stopping('digest'))).toBeNull()
  expect([await rhythm(), await followed()]).toEqual(['daily', 'everything'])
})

test('a digest that is stopped is not looked for, and one that comes again has its morning', async () => {
  await stop(now, stopping('digest'))
  const columns = { digestRhythm: true, digestDueAt: true } as const
  const read = () => db().user.findUniqueOrThrow({ where: { id: nettlesoup() }, select: columns })
  expect(await read()).toEqual({ digestRhythm: 'never', digestDueAt: null })
  await sendAgain(now, stopping('digest'))
  expect(await read()).toEqual({ digestRhythm: 'weekly', digestDueAt: new Date('2026-03-09T08:00:00Z') })
})

test('only the asker’s own link stops being asked for an ending', async () => {
  await stop(now, stopping('ending-?', member('hanne').id))
  expect(await isStopped(stopping('ending-?'))).toBe(false)
})

test('whoever is asked nothing at all is not asked about one thread either, until they take it back', async () => {
  await stop(now, stopping('endings'))
  expect(await isStopped(stopping('ending-?'))).toBe(true)
  await sendAgain(now, stopping('ending-?'))
  expect(await isStopped(stopping('endings'))).toBe(false)
})

test('a thread that is gone cannot be stopped, and nothing fails', async () => {
  const gone = { userId: nettlesoup(), scope: { stops: 'thread', questionId: thread + 1_000 } } as const
  await stop(now, gone)
  expect(await stoppingView(gone)).toBeNull()
})

test('the page names the thread', async () => {
  const view = await stoppingView(stopping('ending-?'))
  expect(view?.words.question).toBe('Stop asking how “Whether to take the job in the other town” turned out?')
  expect(view?.thread).toBe(`/q/${thread}/whether-to-take-the-job-in-the-other-town`)
})
