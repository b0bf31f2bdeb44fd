import { expect, test } from 'vitest'
import { nothingSearched } from '@/lib/search/input'
import { searchPath, tidied, unfiltered } from './address'

test.each([
  [{ q: 'late rent', tag: '' }, '/search?q=late+rent'],
  [{ q: '', category: '', best: '1' }, '/search?best=1'],
  [{ q: '', category: '' }, '/search'],
  [{ q: ['', 'rent'], before: '7' }, '/search?q=rent&before=7'],
  [{ q: 'a&b=c#d', nobody: 'knows', tag: '' }, '/search?q=a%26b%3Dc%23d&nobody=knows'],
] as const)('an address with empty fields moves to the one without: %j', (params, address) => {
  expect(tidied(params as Record<string, string | string[]>)).toBe(address)
})

test.each([[{}], [{ q: 'rent' }], [{ q: ' ' }], [{ q: 'rent', category: undefined }]])(
  'an address without empty fields stays: %j',
  (params) => expect(tidied(params)).toBeNull(),
)

test('what an address moves to does not move again', () => {
  const once = tidied({ q: '', tag: ['', 'moving'], from: '' }) ?? ''
  const params = Object.fromEntries(new URL(once, 'http://localhost').searchParams)
  expect(tidied(params)).toBeNull()
})

test('a search for nothing has no query', () => {
  expect(searchPath(nothingSearched)).toBe('/search')
})

test('without its filters a search keeps its words and its order', () => {
  const search = { ...nothingSearched, q: 'rent', tag: 'moving', best: true, sort: 'newest' } as const
  expect(searchPath(unfiltered(search))).toBe('/search?q=rent&sort=newest')
})
