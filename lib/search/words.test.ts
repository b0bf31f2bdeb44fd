import { expect, test } from 'vitest'
import { namesIn, replaceWords, wantedWords } from './words'

test.each([
  ['each once and in lower case', 'Rent rent RENT job', ['rent', 'job']],
  ['without those to leave out', 'rent -boss -"old job" "two jobs"', ['rent', 'two', 'jobs']],
  ['without the short ones, digits and signs', 'my 12 a& job!', ['job']],
  ['of any script with spaces, with its marks', 'Привет नौकरी 今月の売上', ['привет', 'नौकरी']],
  ['contractions, of which no part is a word', "wouldn’t isn't landlord's", ['landlord']],
])('the words that may be mistyped are %s', (_rule, q, words) => {
  expect(wantedWords(q)).toEqual(words)
})

test('a name may be one part of a query, or all of it', () => {
  expect(namesIn('"nettle soup" -papercut a')).toEqual(['nettle soup', 'nettle', 'soup'])
  expect(namesIn('“nettlesoup”')).toEqual(['nettlesoup'])
  expect(namesIn('転職')).toEqual(['転職'])
  expect(namesIn('- " a')).toEqual([])
  expect(namesIn('so many words '.repeat(300)).length).toBeLessThan(10)
})

test('replaced words leave quotes, signs and the other words as they were', () => {
  const words = new Map([['intervew', 'interview']])
  expect(replaceWords('"Job  Intervew" or -lunch', words)).toBe('"Job  interview" or -lunch')
})
