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
  await change({ nudgesStoppedAt: null, digestRhythm: 'daily', digestDueAt: monday })
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

  test.each(['digest', 'off'] as const)('that a member put to %s meanwhile stays there', async (delivery) => {
    await db().noticePreference.create({ data: { userId: nettlesoup(), kind: 'answer', delivery } })
    await stop(now, stopping('notice-answer'))
    await sendAgain(now, stopping('notice-answer'))
    expect(await preferences()).toEqual([{ kind: 'answer', delivery }])
  })

  test('of a kind that is not mailed by default needs no row', async () => {
    await stop(now, stopping('notice-favorite'))
    expect(await preferences()).toEqual([])
  })
})

test('who stops a thread said no: answering in it does not subscribe them again', async () => {
  await stop(now, stopping('thread-?'))
  const subscription = await db().subscription.findFirst({
    where: { userId: nettlesoup(), questionId: thread },
  })
  expect(subscription?.scope).toBe('none')
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
