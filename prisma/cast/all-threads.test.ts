import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerInput } from '@/lib/answers/input'
import { followUpInput } from '@/lib/follow-ups/input'
import { closesAt } from '@/lib/questions/closing'
import { askInput } from '@/lib/questions/input'
import { castThreads } from './all-threads'
import { castEvents, milliseconds, uuidOf } from './events'
import { castMembers } from './members'
import { demoAdministrator, demoMember, demoModerator } from './password'
import type { CastThread } from './thread'

const day = 86_400_000
const now = new Date('2026-11-22T18:00:00Z')
const answers = castThreads.flatMap((thread) => thread.answers)
const followUps = castThreads.flatMap((thread) => thread.followUps ?? [])
const byOthers = ({ asker, answers }: CastThread) => answers.filter(({ by }) => by !== asker)

describe('the cast promises', () => {
  test('at least 24 members, among them those whom the tests know', () => {
    const names = castMembers.map(({ name }) => name)
    expect(new Set(names).size).toBeGreaterThanOrEqual(24)
    expect(names).toEqual(expect.arrayContaining([demoMember, demoModerator, demoAdministrator]))
  })

  test('at least 80 questions in at least 12 categories, most of them about work and money', () => {
    expect(castThreads.length).toBeGreaterThanOrEqual(80)
    const categories = Map.groupBy(castThreads, ({ category }) => category)
    expect(categories.size).toBeGreaterThanOrEqual(12)
    const largest = [...categories].toSorted(([, a], [, b]) => b.length - a.length)[0]
    expect(largest?.[0]).toBe('work-and-money')
    expect(largest?.[1].length).toBeGreaterThanOrEqual(castThreads.length / 3)
  })

  test('at least 500 answers', () => {
    expect(answers.length).toBeGreaterThanOrEqual(500)
  })

  test('at least 25 follow-ups, over all five outcomes', () => {
    expect(followUps.length).toBeGreaterThanOrEqual(25)
    expect(new Set(followUps.map(({ outcome }) => outcome)).size).toBe(5)
  })

  test('one thread of a hundred answers by others, and one with none', () => {
    const counts = castThreads.map((thread) => byOthers(thread).length)
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(100)
    expect(counts).toContain(0)
  })

  test('several threads with more than one best answer', () => {
    const several = castThreads.filter(({ answers }) => answers.filter(({ best }) => best).length > 1)
    expect(several.length).toBeGreaterThanOrEqual(3)
  })

  test('threads that are closed and threads that are open', () => {
    const closed = castThreads.filter(({ askedDaysAgo }) => askedDaysAgo > 365)
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.length).toBeLessThan(castThreads.length)
  })
})

test('no two questions have one title', () => {
  expect(new Set(castThreads.map(({ title }) => title)).size).toBe(castThreads.length)
})

test('every category is one that a new site starts with', () => {
  const sql = readFileSync('prisma/migrations/20261122180000_threads/migration.sql', 'utf8')
  const slugs = castThreads.map(({ category }) => category)
  expect(slugs.filter((slug) => !sql.includes(`('${slug}', `))).toEqual([])
})

test('nobody asks more than the limit lets them', () => {
  const asked = castEvents(castThreads, now).filter(({ act }) => act === 'ask')
  for (const [name, mine] of Map.groupBy(asked, ({ by }) => by)) {
    const tooSoon = mine.filter((event, i) => {
      const before = mine[i - 2]
      return before && event.at.getTime() - before.at.getTime() < 7 * day
    })
    expect(tooSoon, name).toEqual([])
  }
})

const submissionId = uuidOf('any')
const askedAt = (thread: CastThread) => castEvents([thread], now)[0]?.at ?? now
const ageOf = (thread: CastThread) => now.getTime() - askedAt(thread).getTime()
const ascending = (instants: number[]) =>
  instants.every((instant, i) => i === 0 || (instants[i - 1] ?? 0) <= instant)

describe('in every thread', () => {
  test('the question keeps the rules of a question', () => {
    for (const {
      title,
      lead,
      more = '',
      category,
      tags,
      decidingBetween = [],
      alreadyTried = '',
    } of castThreads) {
      const form = { submissionId, title, lead, more, category, alreadyTried, knowsBy: '' }
      const parsed = askInput.safeParse({
        ...form,
        tags: tags.join(','),
        decidingBetween: decidingBetween.join('\n'),
      })
      expect(parsed.error?.issues ?? [], title).toEqual([])
      expect(parsed.data, title).toMatchObject({ title, lead, tags })
    }
  })

  test('answers come in order, before closing and before now', () => {
    for (const thread of castThreads) {
      const waits = thread.answers.map(({ after }) => milliseconds(after))
      const period = closesAt(now).getTime() - now.getTime()
      const closes = thread.closedAfter ? milliseconds(thread.closedAfter) : period
      expect(ascending(waits), thread.title).toBe(true)
      expect(waits.at(-1) ?? 0, thread.title).toBeLessThan(Math.min(closes, ageOf(thread)))
    }
  })

  test('answers keep the rules of an answer', () => {
    for (const { says } of answers)
      expect(answerInput.parse({ questionId: '1', submissionId, text: says }).text).toBe(says)
  })

  test('only what others wrote is a best answer', () => {
    for (const { title, asker, answers } of castThreads)
      expect(
        answers.filter(({ best, by }) => best && by === asker),
        title,
      ).toEqual([])
  })

  test('a post has at most thirty favorites', () => {
    for (const thread of castThreads)
      for (const { loved = 0 } of [thread, ...thread.answers, ...(thread.followUps ?? [])])
        expect(loved, thread.title).toBeLessThanOrEqual(30)
  })

  test('follow-ups come in order, before now, and keep the rules of a follow-up', () => {
    for (const thread of castThreads) {
      const waits = (thread.followUps ?? []).map(({ after }) => milliseconds(after))
      expect(ascending(waits), thread.title).toBe(true)
      expect(waits.at(-1) ?? 0, thread.title).toBeLessThan(ageOf(thread))
    }
    for (const { says, helped = [], didNotHelp = [] } of followUps) {
      const form = { questionId: '1', submissionId, outcome: 'partly', text: says }
      const credits = { helped: helped.map((i) => `${i + 1}`), didNotHelp: didNotHelp.map((i) => `${i + 1}`) }
      expect(followUpInput.parse({ ...form, ...credits }).text).toBe(says)
    }
  })

  test('follow-ups credit only what others had answered by then', () => {
    for (const { title, asker, answers, followUps = [] } of castThreads)
      for (const { after, helped = [], didNotHelp = [] } of followUps)
        for (const credited of [...helped, ...didNotHelp].map((i) => answers[i])) {
          expect(credited?.by ?? asker, title).not.toBe(asker)
          expect(milliseconds(credited?.after ?? '9999d'), title).toBeLessThan(milliseconds(after))
        }
  })
})
