import { expect, test } from 'vitest'
import { editDistance, likelyMeant } from './spelling'

test.each([
  ['', '', 0],
  ['rent', 'rent', 0],
  ['', 'rent', 4],
  ['rent', '', 4],
  ['salery', 'salary', 1],
  ['intervew', 'interview', 1],
  ['jobb', 'job', 1],
  ['cuorse', 'course', 1],
  ['abcd', 'badc', 2],
  ['kitten', 'sitting', 3],
  ['😀a', '😁a', 1],
])('from %j to %j are %d steps', (from, to, steps) => {
  expect(editDistance(from, to)).toBe(steps)
  expect(editDistance(to, from)).toBe(steps)
})

test('the nearest word is meant, of two as near the first', () => {
  expect(likelyMeant('bost', ['roast', 'best', 'boss', 'post'])).toBe('best')
  expect(likelyMeant('salarry', ['sally', 'salary'])).toBe('salary')
})

test('a word that is too far away is not meant; a short one is sooner', () => {
  expect(likelyMeant('rent', ['runt', 'went'])).toBe('runt')
  expect(likelyMeant('rent', ['ranted', 'bend'])).toBeUndefined()
  expect(likelyMeant('quantum', ['phantom'])).toBeUndefined()
  expect(likelyMeant('quantum', [])).toBeUndefined()
})
