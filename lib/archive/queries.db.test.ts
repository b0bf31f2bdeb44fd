import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { settings } from '@/lib/settings'
import { staleAfter } from '@/lib/stale/tags'
import { castMembers } from '@/prisma/cast/members'
import { aFollowUp, aThread, emptyStage } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { partsAskedIn, yearsAsked } from './count-queries'
import { onThisDay } from './on-this-day-queries'
import { besidePeriod, questionsAskedIn } from './queries'

beforeEach(emptyStage)
afterEach(() => void vi.unstubAllEnvs())

const askers = castMembers.map(({ name }) => name)
let asked = 0

/** A question at an instant, each by somebody else. */
const askAt = async (instant: string, title = 'Whether to take the boat') =>
  (
    await aThread(
      { asker: askers[asked++ % askers.length] ?? 'birch', askedAt: new Date(instant) },
      { title },
    )
  ).id

const idsAskedIn = async (period: string, cursor = 'first') =>
  (await questionsAskedIn(period, cursor))?.rows.map(({ id }) => id)

describe('the questions of a period', () => {
  test('are those from its first instant to the last, newest first', async () => {
    await askAt('2025-02-28T23:59:59.999Z')
    const first = await askAt('2025-03-01T00:00:00Z')
    const last = await askAt('2025-03-31T23:59:59.999Z')
    await askAt('2025-04-01T00:00:00Z')
    expect(await idsAskedIn('2025-03')).toEqual([last, first])
    expect(await idsAskedIn('2025-03-01')).toEqual([first])
    expect(await idsAskedIn('2025-03-02')).toEqual([])
  })

  test('come by their time, not by their ids', async () => {
    const late = await askAt('2025-03-09T12:00:00Z')
    const early = await askAt('2025-03-09T08:00:00Z')
    const again = await askAt('2025-03-09T12:00:00Z')
    expect(await idsAskedIn('2025-03-09')).toEqual([again, late, early])
  })

  test('page there and back, each once, with many at the same time', async () => {
    const ids: number[] = []
    for (let i = 0; i < 2 * settings.pageSize + 3; i++)
      ids.unshift(await askAt(`2025-03-09T10:${10 + Math.floor(i / 15)}:00Z`))
    const first = await questionsAskedIn('2025-03', 'first')
    const second = await questionsAskedIn('2025-03', `older-${first?.older}`)
    const last = await questionsAskedIn('2025-03', `older-${second?.older}`)
    const all = [first, second, last].flatMap((page) => page?.rows.map(({ id }) => id) ?? [])
    expect(all).toEqual(ids)
    expect([first?.newer, last?.older]).toEqual([null, null])
    expect(await idsAskedIn('2025-03', `newer-${last?.newer}`)).toEqual(second?.rows.map(({ id }) => id))
    expect(await idsAskedIn('2025-03', `newer-${second?.newer}`)).toEqual(first?.rows.map(({ id }) => id))
  })

  test.each(['', 'x', 'older-', 'older-1-2', 'newer-99999999999', 'older-2147483647'])(
    'are not told for the cursor %j',
    async (cursor) => {
      expect(await questionsAskedIn('2025-03', cursor)).toBeUndefined()
    },
  )

  test('are stale after asking in their year, and after a change of any question shown', async () => {
    const id = await askAt('2025-03-09T10:00:00Z')
    const { tags } = await gathered(() => questionsAskedIn('2025-03', 'first'))
    expect(tags).toEqual(new Set(['archive:2025', `question:${id}`]))
  })
})

describe('the numbers of the archive', () => {
  beforeEach(async () => {
    for (const at of [
      '2023-12-31T23:30:00Z',
      '2025-03-29T12:00:00Z',
      '2025-03-29T23:30:00Z',
      '2025-03-30T22:30:00Z',
    ])
      await askAt(at)
  })

  test('are of the months of a year and of the days of a month that have any', async () => {
    expect(await partsAskedIn('2025')).toEqual([{ period: '2025-03', count: 3 }])
    expect(await partsAskedIn('2025-03')).toEqual([
      { period: '2025-03-29', count: 2 },
      { period: '2025-03-30', count: 1 },
    ])
    expect(await partsAskedIn('2024')).toEqual([])
  })

  test('are those of the site’s zone, in which a day may have 23 hours', async () => {
    vi.stubEnv('SITE_TIME_ZONE', 'Europe/Berlin')
    expect(await partsAskedIn('2025-03')).toEqual([
      { period: '2025-03-29', count: 1 },
      { period: '2025-03-30', count: 1 },
      { period: '2025-03-31', count: 1 },
    ])
    expect(await partsAskedIn('2024')).toEqual([{ period: '2024-01', count: 1 }])
    for (const { period, count } of await partsAskedIn('2025-03'))
      expect(await idsAskedIn(period)).toHaveLength(count)
  })

  test('of all years leave out those in which nobody asked', async () => {
    expect(await yearsAsked()).toEqual([
      { period: '2025', count: 3 },
      { period: '2023', count: 1 },
    ])
  })

  test('of a year are stale after asking in it, of all years after asking now', async () => {
    const thisYear = new Date().getUTCFullYear()
    expect((await gathered(() => partsAskedIn('2025-03'))).tags).toEqual(new Set(['archive:2025']))
    const years = Array.from({ length: thisYear - 2022 }, (_, i) => `archive:${thisYear - i}`)
    expect((await gathered(yearsAsked)).tags).toEqual(new Set(years))
  })
})

test('the archive of a new site has no years', async () => {
  expect(await yearsAsked()).toEqual([])
})

test('the list of years is not good beyond the end of this one', async () => {
  const endOfYear = Date.UTC(new Date().getUTCFullYear() + 1, 0)
  expect((await gathered(yearsAsked)).until).toBe(endOfYear)
})

describe('beside a period', () => {
  test('are the nearest of the same length in which somebody asked', async () => {
    await askAt('2023-05-07T12:00:00Z')
    await askAt('2025-03-09T12:00:00Z')
    await askAt('2025-03-09T13:00:00Z')
    await askAt('2025-07-01T12:00:00Z')
    expect(await besidePeriod('2025')).toEqual({ older: '2023', newer: null })
    expect(await besidePeriod('2024')).toEqual({ older: '2023', newer: '2025' })
    expect(await besidePeriod('2025-03')).toEqual({ older: '2023-05', newer: '2025-07' })
    expect(await besidePeriod('2025-03-09')).toEqual({ older: '2023-05-07', newer: '2025-07-01' })
    expect(await besidePeriod('2023-05-07')).toEqual({ older: null, newer: '2025-03-09' })
  })

  test('are days of the site’s zone', async () => {
    await askAt('2025-03-09T23:30:00Z')
    await askAt('2025-03-11T12:00:00Z')
    vi.stubEnv('SITE_TIME_ZONE', 'Asia/Tokyo')
    expect(await besidePeriod('2025-03-11')).toEqual({ older: '2025-03-10', newer: null })
  })

  test('is what asking changes only where nothing newer is yet, or a moment ago', async () => {
    await askAt('2025-03-09T12:00:00Z')
    expect((await gathered(() => besidePeriod('2024'))).tags).toEqual(new Set(['archive:2024']))
    expect((await gathered(() => besidePeriod('2025'))).tags).toEqual(new Set(['archive:2025', 'newest']))
    await aThread({ asker: 'oduya', askedAt: new Date() })
    expect((await gathered(() => besidePeriod('2025'))).tags).toEqual(new Set(['archive:2025', 'newest']))
  })
})

describe('on this day', () => {
  const now = new Date()
  /** Noon of this very day, some years ago; of the day after, some days on. */
  const yearsAgo = (years: number, days = 0) =>
    new Date(
      Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate() + days, 12),
    ).toISOString()
  // February 29 has no earlier year to test with in three of four.
  const daily = test.skipIf(now.getUTCMonth() === 1 && now.getUTCDate() === 29)

  daily('are the questions of the same day in earlier years, the newest year first', async () => {
    const one = await askAt(yearsAgo(1))
    const three = await askAt(yearsAgo(3))
    await askAt(yearsAgo(1, 1))
    await askAt(yearsAgo(3, -1))
    await aThread({ asker: 'oduya', askedAt: now })
    const { today, years } = await onThisDay()
    expect(today).toBe(now.toISOString().slice(0, 10))
    expect(years.map(({ rows, more }) => ({ ids: rows.map(({ id }) => id), more }))).toEqual([
      { ids: [one], more: false },
      { ids: [three], more: false },
    ])
  })

  daily('shows five of a year that has more, and says so', async () => {
    for (let i = 0; i < 6; i++) await askAt(yearsAgo(2))
    const { years } = await onThisDay()
    expect(years).toMatchObject([{ more: true }])
    expect(years[0]?.rows).toHaveLength(5)
  })

  daily(
    'puts an ending first, and what it shows of more than five may change by one of the others',
    async () => {
      const { id: quiet } = await aThread({ askedAt: new Date(yearsAgo(2)) })
      expect([...(await gathered(onThisDay)).tags]).toEqual([`question:${quiet}`])
      for (let i = 0; i < 5; i++) await askAt(yearsAgo(2))
      const { result, tags } = await gathered(onThisDay)
      expect(result.years[0]?.rows.map(({ id }) => id)).not.toContain(quiet)
      const expired = staleAfter.followingUp('someone', [], quiet)
      expect(expired.some((tag) => tags.has(tag))).toBe(true)
      await aFollowUp(quiet, { at: now })
      expect((await onThisDay()).years[0]?.rows[0]?.id).toBe(quiet)
    },
  )

  test('is nothing on a new site', async () => {
    expect((await onThisDay()).years).toEqual([])
  })

  test('is not good beyond the end of the day', async () => {
    const endOfDay = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
    expect((await gathered(onThisDay)).until).toBe(endOfDay)
  })
})
