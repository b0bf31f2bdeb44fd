import { expect, test } from 'vitest'
import { timeZones, zoneNamed } from './zones'

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
