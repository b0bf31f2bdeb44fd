import { expect, test } from 'vitest'
import { randomFor } from '../forum/random'
import { misspelling } from './misspelling'

const typed = (word: string) => Array.from({ length: 200 }, (_, key) => misspelling(word, randomFor(key)))

test('a misspelt word has two neighbors exchanged or a letter left out, never its first', () => {
  for (const word of typed('kitchen')) {
    expect(word[0]).toBe('k')
    const letters = (text: string) => [...text].sort().join('')
    const exchanged = word.length === 7 && word !== 'kitchen' && letters(word) === letters('kitchen')
    const shortened =
      word.length === 6 &&
      [...'kitchen'].some((_, at) => 'kitchen'.slice(0, at) + 'kitchen'.slice(at + 1) === word)
    expect(exchanged || shortened).toBe(true)
  }
  expect(new Set(typed('kitchen')).size).toBeGreaterThan(6)
})

test('short words are typed right', () => {
  expect(new Set(typed('work'))).toEqual(new Set(['work']))
})
