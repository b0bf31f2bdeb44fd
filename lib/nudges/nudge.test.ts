import { describe, expect, test } from 'vitest'
import { monthAfter, type NudgedThread, nextNudge, type PastNudge } from './nudge'

const at = (text: string) => new Date(text)

const monday = at('2026-03-02T09:00:00Z')

const aThread = (change: Partial<NudgedThread> = {}): NudgedThread => ({
  createdAt: monday,
  knowsBy: null,
  closesAt: at('2027-03-02T09:00:00Z'),
  outcome: null,
  outcomeAt: null,
  told: false,
  ...change,
})

const tooEarly = (day: string) => ({ outcome: 'too_early', outcomeAt: at(`${day}T12:00:00Z`) }) as const

const aNudge = (day: string, answered?: string): PastNudge => ({
  createdAt: at(`${day}T08:00:00Z`),
  answeredAt: answered ? at(`${answered}T12:00:00Z`) : null,
})

const told = (thread: NudgedThread, nudges: PastNudge[], now: Date, zone = 'UTC') => {
  const next = nextNudge(thread, nudges, { now, zone })
  return next && `${next.reason} ${next.at.toISOString().slice(0, 16)}`
}

describe('without a day the asker is asked', () => {
  test.each([
    ['three months after asking', [], '2026-03-02', 'three_months 2026-06-02T08:00'],
    ['nine months after asking', ['2026-06-02'], '2026-06-02', 'nine_months 2026-12-02T08:00'],
    ['when the thread closes', ['2026-06-02', '2026-12-02'], '2026-12-02', 'closing 2027-03-03T08:00'],
    ['no more after that', ['2026-06-02', '2026-12-02', '2027-03-03'], '2027-03-03', null],
  ])('%s', (_, nudged, now, next) => {
    expect(
      told(
        aThread(),
        nudged.map((day) => aNudge(day)),
        at(`${now}T09:00:00Z`),
      ),
    ).toBe(next)
  })
})

describe('with a day of their own', () => {
  const dated = (day: string, change: Partial<NudgedThread> = {}) =>
    aThread({ knowsBy: at(`${day}T00:00:00Z`), ...change })

  test.each([
    ['in the morning of that day', '2026-05-01', 'UTC', 'knows_by 2026-05-01T08:00'],
    ['in their own morning', '2026-05-01', 'Asia/Tokyo', 'knows_by 2026-04-30T23:00'],
    ['when the clocks lose an hour that night', '2026-03-29', 'Europe/Berlin', 'knows_by 2026-03-29T06:00'],
    ['when they gain one', '2026-10-25', 'Europe/Berlin', 'knows_by 2026-10-25T07:00'],
    ['on a leap day', '2028-02-29', 'UTC', 'knows_by 2028-02-29T08:00'],
    ['the morning after, when it is the day of asking', '2026-03-02', 'UTC', 'knows_by 2026-03-03T08:00'],
    ['on the usual days, when it was over already', '2026-03-01', 'UTC', 'three_months 2026-06-02T08:00'],
  ])('%s', (_, day, zone, next) => {
    expect(told(dated(day), [], monday, zone)).toBe(next)
  })

  test('once, and not on the usual days as well', () => {
    expect(told(dated('2026-05-01'), [aNudge('2026-05-01')], at('2026-05-01T09:00:00Z'))).toBeNull()
  })

  test('again on a day that they moved it to', () => {
    const nudged = [aNudge('2026-05-01')]
    expect(told(dated('2026-09-01'), nudged, at('2026-05-02T09:00:00Z'))).toBe('knows_by 2026-09-01T08:00')
  })

  test('not within a month, when they moved it by a week', () => {
    const nudged = [aNudge('2026-05-01')]
    expect(told(dated('2026-05-08'), nudged, at('2026-05-02T09:00:00Z'))).toBe('knows_by 2026-05-31T08:00')
  })

  test('on the usual days that are left, once it was too early to tell on their own', () => {
    const thread = dated('2026-07-01', tooEarly('2026-07-01'))
    expect(told(thread, [aNudge('2026-07-01', '2026-07-01')], at('2026-07-02T09:00:00Z'))).toBe(
      'nine_months 2026-12-02T08:00',
    )
  })
})

describe('a month later', () => {
  test('they are asked again if they said so', () => {
    const nudged = [aNudge('2026-06-02', '2026-06-04')]
    expect(told(aThread(), nudged, at('2026-06-05T09:00:00Z'))).toBe('asked_again 2026-07-05T08:00')
  })

  test('of their own day too', () => {
    const thread = aThread({ knowsBy: at('2026-05-01') })
    expect(told(thread, [aNudge('2026-05-01', '2026-05-31')], at('2026-06-01T09:00:00Z'))).toBe(
      'asked_again 2026-07-01T08:00',
    )
  })

  test('nothing else comes sooner', () => {
    const thread = aThread({ closesAt: at('2026-06-10T09:00:00Z') })
    const nudged = [aNudge('2026-06-02', '2026-06-09')]
    expect(told(thread, nudged, at('2026-06-09T13:00:00Z'))).toBe('closing 2026-07-10T08:00')
  })

  test('they are not asked by that if they have written since', () => {
    const thread = aThread(tooEarly('2026-06-20'))
    expect(told(thread, [aNudge('2026-06-02', '2026-06-04')], at('2026-06-21T09:00:00Z'))).toBe(
      'nine_months 2026-12-02T08:00',
    )
  })

  test.each([
    ['2026-06-04', '2026-07-04'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-02-29', '2028-03-29'],
    ['2026-12-31', '2027-01-31'],
  ])('is, from %s, %s', (from, to) => {
    expect(monthAfter(at(`${from}T12:34:56Z`))).toEqual(at(`${to}T12:34:56Z`))
  })
})

describe('they are not asked', () => {
  test('once they have told an ending', () => {
    const thread = aThread({ outcome: 'did_not', outcomeAt: at('2026-04-01'), told: true })
    expect(told(thread, [], at('2026-04-02'))).toBeNull()
  })

  test('once they have told one, though it is too early to tell again', () => {
    expect(told(aThread({ ...tooEarly('2026-05-01'), told: true }), [], at('2026-05-02'))).toBeNull()
  })

  test('a fifth time', () => {
    const nudged = ['2026-06-02', '2026-07-05', '2026-08-06', '2026-09-07'].map((day) => aNudge(day, day))
    expect(told(aThread(), nudged.slice(0, 3), at('2026-08-07'))).toBe('asked_again 2026-09-07T08:00')
    expect(told(aThread(), nudged, at('2026-09-08'))).toBeNull()
  })

  test('within a month of what they wrote themselves', () => {
    expect(told(aThread(tooEarly('2026-05-20')), [], at('2026-05-21'))).toBe('three_months 2026-06-20T08:00')
  })

  test('about a day that passed by more than a month ago', () => {
    expect(told(aThread(), [], at('2026-07-02T08:00:00Z'))).toBe('three_months 2026-07-02T08:00')
    expect(told(aThread(), [], at('2026-07-02T08:00:01Z'))).toBe('nine_months 2026-12-02T08:00')
  })
})

describe('closing', () => {
  const closed = (day: string) => aThread({ closesAt: at(`${day}T15:00:00Z`) })

  test('early brings the question on in the next morning', () => {
    expect(told(closed('2026-03-20'), [], at('2026-03-20T15:00:00Z'))).toBe('closing 2026-03-21T08:00')
  })

  test('early, soon after another time, waits until that is a month ago', () => {
    const nudged = [aNudge('2026-06-02')]
    expect(told(closed('2026-06-10'), nudged, at('2026-06-10T15:00:00Z'))).toBe('closing 2026-07-02T08:00')
  })

  test('that was taken back goes on as before', () => {
    expect(told(aThread(), [], at('2026-03-21T08:00:00Z'))).toBe('three_months 2026-06-02T08:00')
  })

  test('does not come before its own instant, as the morning of that day would', () => {
    expect(told(closed('2026-03-20'), [], at('2026-03-20T08:00:00Z'))).toBe('closing 2026-03-21T08:00')
  })
})

describe('a morning that has come', () => {
  test.each([
    ['is due', '2026-06-02T08:00:00Z', '2026-06-02T08:00'],
    ['stays due for four hours', '2026-06-02T12:00:00Z', '2026-06-02T08:00'],
    ['is put off to the next after that', '2026-06-02T12:00:01Z', '2026-06-03T08:00'],
    ['is due again then', '2026-06-03T09:00:00Z', '2026-06-03T08:00'],
  ])('%s', (_, now, next) => {
    expect(told(aThread(), [], at(now))).toBe(`three_months ${next}`)
  })
})
