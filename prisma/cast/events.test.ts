import { describe, expect, test } from 'vitest'
import { submissionId } from '@/lib/text/input'
import { castThreads } from './all-threads'
import { type CastEvent, castEvents, milliseconds, uuidOf } from './events'
import type { CastThread } from './thread'

const now = new Date('2026-11-22T18:00:00Z')
const thread: CastThread = {
  asker: 'nettlesoup',
  askedDaysAgo: 40,
  at: '10:25',
  category: 'work-and-money',
  title: 'Whether to take the job in the other town',
  lead: 'It is further away and pays a little more.',
  tags: [],
  loved: 2,
  closedAfter: '20d',
  answers: [
    { by: 'papercut', after: '30m', says: 'Take it.', best: true, loved: 1 },
    { by: 'nettlesoup', after: '2h', says: 'Thank you.' },
  ],
  followUps: [{ after: '30d', outcome: 'worked-out', says: 'I took it.', helped: [0] }],
}

const told = (event: CastEvent) => `${event.act} by ${event.by} on ${event.at.toISOString().slice(0, 16)}`

test('a thread is played in the order in which it happened, counted back from now', () => {
  const posted = castEvents([thread], now).filter(({ act }) => act !== 'favorite')
  expect(posted.map(told)).toEqual([
    'ask by nettlesoup on 2026-10-13T10:25',
    'answer by papercut on 2026-10-13T10:55',
    'answer by nettlesoup on 2026-10-13T12:25',
    'mark-best by nettlesoup on 2026-10-14T06:55',
    'close by nettlesoup on 2026-11-02T10:25',
    'follow-up by nettlesoup on 2026-11-12T10:25',
  ])
})

test.each([
  ['26m', 26 * 60_000],
  ['7h', 7 * 3_600_000],
  ['121d', 121 * 86_400_000],
] as const)('%s is %d milliseconds', (after, wait) => {
  expect(milliseconds(after)).toBe(wait)
})

test('a key gives the same submission id each time, and another key another one', () => {
  expect(uuidOf('a')).toBe(uuidOf('a'))
  expect(uuidOf('a')).not.toBe(uuidOf('b'))
  expect(submissionId.safeParse(uuidOf('a')).success).toBe(true)
})

describe('favorites', () => {
  const favorites = castEvents([thread], now).filter(({ act }) => act === 'favorite')

  test('are as many as the thread says, each from another member, none from the author', () => {
    expect(favorites).toHaveLength(3)
    const ofQuestion = favorites.filter((event) => 'of' in event && event.of === thread.title)
    expect(new Set(ofQuestion.map(({ by }) => by)).size).toBe(2)
    expect(ofQuestion.map(({ by }) => by)).not.toContain('nettlesoup')
  })

  test('come after what they are for, and before now', () => {
    for (const { at } of favorites) {
      expect(at.getTime()).toBeGreaterThan(new Date('2026-10-13T10:25:00Z').getTime())
      expect(at.getTime()).toBeLessThan(now.getTime())
    }
  })
})

describe('the whole cast', () => {
  const events = castEvents(castThreads, now)
  const keyed = events.filter((event) => 'key' in event)

  test('plays in order, and nothing happens in the future', () => {
    const instants = events.map(({ at }) => at.getTime())
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    expect(instants.at(-1)).toBeLessThanOrEqual(now.getTime())
  })

  test('gives each post a key of its own', () => {
    expect(new Set(keyed.map(({ key }) => key)).size).toBe(keyed.length)
  })

  test('is the same however often it is told', () => {
    expect(castEvents(castThreads, now)).toEqual(events)
  })
})
