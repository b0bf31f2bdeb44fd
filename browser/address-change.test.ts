import { expect, test } from 'vitest'
import { addressChange, isSamePath } from './address-change'

const at = (path: string) => new URL(path, 'https://hindsight.example')

test.each([
  ['the page as it is', '/q/1/geese', '/q/1/geese', {}],
  ['a place on it', '/q/1/geese', '/q/1/geese#a2', { fragment: { hash: '#a2', replaces: false } }],
  ['another place', '/q/1/geese#a1', '/q/1/geese#a2', { fragment: { hash: '#a2', replaces: false } }],
  ['the same place', '/q/1/geese#a2', '/q/1/geese#a2', { fragment: { hash: '#a2', replaces: true } }],
  ['no place any more', '/q/1/geese#a2', '/q/1/geese', { push: '/q/1/geese' }],
  ['the whole of it', '/q/1/geese?show=asker', '/q/1/geese', { push: '/q/1/geese' }],
  [
    'a place on the whole of it',
    '/q/1/geese?show=asker#a1',
    '/q/1/geese#a2',
    { push: '/q/1/geese', fragment: { hash: '#a2', replaces: true } },
  ],
])('whoever is led to %s', (_what, from, to, change) => {
  expect(addressChange(at(from), at(to))).toEqual(change)
})

test('a page is the same whatever part of it is shown', () => {
  expect(isSamePath(at('/q/1/geese?show=asker#a1'), at('/q/1/geese'))).toBe(true)
  expect(isSamePath(at('/q/1/geese'), at('/q/2/ducks'))).toBe(false)
  expect(isSamePath(at('/q/1/geese'), new URL('https://elsewhere.example/q/1/geese'))).toBe(false)
})
