import { expect, test } from 'vitest'
import { castThreads } from './all-threads'
import { castEvents } from './events'
import { castReadings } from './read-marks'

const day = Date.UTC(2026, 10, 22)
// The demo is loaded at any hour, and its times count back from it.
const loadings = [0, 4, 8, 12, 16, 20].map((hour) => {
  const now = new Date(day + hour * 3_600_000)
  const events = castEvents(castThreads, now)
  return { hour, events, readings: castReadings(events, now) }
})

type Loading = (typeof loadings)[number]

/** How many posts of a thread its reader has not seen; none for a thread that was asked since. */
const unseen = (events: Loading['events'], { by, of, through }: Loading['readings'][number]) =>
  events.filter(
    (event) =>
      (event.act === 'answer' || event.act === 'follow-up') &&
      event.of === of &&
      event.by !== by &&
      event.at > through,
  ).length

test.each(loadings)(
  'every reader finds a few threads with something new, and most of them read, at hour $hour',
  ({ events, readings }) => {
    for (const name of new Set(readings.map(({ by }) => by))) {
      const own = readings.filter(({ by }) => by === name)
      const withNews = own.filter((reading) => unseen(events, reading) > 0)
      expect(withNews.length, name).toBeGreaterThanOrEqual(2)
      expect(withNews.length, name).toBeLessThan(own.length / 2)
    }
  },
)

test.each(loadings)('the member whom the README names is one of them, at hour $hour', ({ readings }) => {
  expect(readings.map(({ by }) => by)).toContain('nettlesoup')
})

test('a thread is read through one of its posts, never through an instant between them', () => {
  for (const { events, readings } of loadings.slice(0, 1))
    for (const { of, through } of readings) {
      const there = events.filter((event) => ('of' in event ? event.of : event.key) === of)
      expect(there.some(({ at }) => at.getTime() === through.getTime())).toBe(true)
    }
})
