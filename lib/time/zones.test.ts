import { expect, test } from 'vitest'
import { zoneWords } from './zone-words'
import { timeZones, zoneChoices, zoneNamed } from './zones'

test('every zone of the list is known by its own name', () => {
  expect(timeZones().filter((zone) => zoneNamed(zone) !== zone)).toEqual([])
})

test.each([
  ['Asia/Kolkata', 'Asia/Calcutta'],
  ['Europe/Kyiv', 'Europe/Kiev'],
  ['Etc/UTC', 'UTC'],
])('%s and %s are one zone', (one, other) => {
  expect(zoneNamed(one)).not.toBeNull()
  expect(zoneNamed(one)).toBe(zoneNamed(other))
})

test.each(['', '+05:30', 'Mars/Olympus', 'Europe/Lisbon\0'])('%j is no zone', (name) => {
  expect(zoneNamed(name)).toBeNull()
})

const winter = new Date('2026-12-01T12:00:00Z')
const labels = (chosen: string | null) => zoneChoices(chosen, winter).map(({ label }) => label)

test('zones are listed by today’s names, each with its distance from UTC', () => {
  expect(labels(null)).toEqual(
    expect.arrayContaining([
      'UTC',
      'Asia/Kolkata (UTC+5:30)',
      'Europe/Kyiv (UTC+2)',
      'America/New York (UTC−5)',
      'America/Argentina/Buenos Aires (UTC−3)',
    ]),
  )
})

test('each of today’s names is a name of that very zone', () => {
  const renamed = timeZones().filter((zone) => zoneWords(zone) !== zone.replaceAll('_', ' '))
  expect(renamed.filter((zone) => zoneNamed(zoneWords(zone).replaceAll(' ', '_')) !== zone)).toEqual([])
})

test('UTC comes first, then the others by name, and what was chosen is there in any case', () => {
  const [first, ...others] = labels(null)
  expect(first).toBe('UTC')
  expect(others).toEqual(others.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(labels('Etc/GMT+3').at(-1)).toBe('Etc/GMT+3 (UTC−3)')
  expect(labels('Asia/Tokyo')).toEqual(labels(null))
})
