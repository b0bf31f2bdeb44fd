import { expect, test } from 'vitest'
import { hasPhrase, mostWords, namesIn, replaceWords, usedWords, wantedWords } from './words'

const thousand = Array.from({ length: 1_000 }, (_, i) => `w${i}`)

test.each([
  ['nothing', '', ''],
  [
    'words, quotes, or and minus',
    'rent or "two jobs" -boss -"old job"',
    'rent or "two jobs" -boss -"old job"',
  ],
  ['an open quote, which is closed', 'a "b c', 'a "b c"'],
  ['a quote within a word', 'a"b', 'a "b"'],
  [
    'accents, other scripts and what stands within words',
    'café नौकरी can’t 3.5 a/b c_d e@f.g',
    'café नौकरी can’t 3.5 a/b c_d e@f.g',
  ],
])('%s is used as it is', (_what, q, used) => {
  expect(usedWords(q)).toBe(used)
})

test.each([
  ['only signs', '&|!:*() - -- "" "-" \'', ''],
  ['signs around words', '(rent & !boss:*) <-> \\job', 'rent boss job'],
  ['a dash', 'rent - boss -- job', 'rent boss job'],
  ['one minus upon the other', '-----rent -(-(-boss', 'rent -boss'],
  ['signs after a minus', '-./rent -"--boss"', '-rent -"boss"'],
  ['emoji', '😀 rent 👩‍👩‍👧', 'rent'],
])('%s count for nothing', (_what, q, used) => {
  expect(usedWords(q)).toBe(used)
})

test('an address is looked for without its scheme, which texts are not found by', () => {
  expect(usedWords('HTTPS://example.com/a "http://example.com/b" xhttp://c')).toBe(
    'example.com/a "example.com/b" xhttp c',
  )
})

test('of a thousand words the first are used, also within a quote', () => {
  const first = thousand.slice(0, mostWords).join(' ')
  expect(usedWords(thousand.join(' '))).toBe(first)
  expect(usedWords(`"${thousand.join(' ')}"`)).toBe(`"${first}"`)
})

test.each([
  ['each once and in lower case', 'Rent rent RENT job', ['rent', 'job']],
  ['without those to leave out', 'rent -boss -"old job" "two jobs"', ['rent', 'two', 'jobs']],
  ['without the short ones, digits and signs', 'my 12 a& job!', ['job']],
  ['of any script, with its marks', 'Привет नौकरी', ['привет', 'नौकरी']],
  ['contractions, of which no part is a word', "wouldn’t isn't landlord's", ['landlord']],
])('the wanted words are %s', (_rule, q, words) => {
  expect(wantedWords(q)).toEqual(words)
})

test('a name may be one part of a query, or all of it', () => {
  expect(namesIn('"nettle soup" -papercut a')).toEqual(['nettle soup', 'nettle', 'soup'])
  expect(namesIn('nettlesoup')).toEqual(['nettlesoup'])
  expect(namesIn('- " a')).toEqual([])
  expect(namesIn(thousand.join(' ')).length).toBeLessThan(10)
})

test('replaced words leave quotes, signs and the other words as they were', () => {
  const words = new Map([['intervew', 'interview']])
  expect(replaceWords('"Job  Intervew" or -lunch', words)).toBe('"Job  interview" or -lunch')
})

test.each([
  ['words in quotes', '"red boat"', true],
  ['words in quotes beside others', 'paint "red boat" -green', true],
  ['a quote that is open', 'paint "red boat', true],
  ['words within one', 'sea"red boat"', true],
  ['words alone', 'red boat', false],
  ['one word in quotes', '"red" boat "canoe"', false],
  ['a word of parts', 'self-employed work/life', false],
  ['what is to be left out', 'boat -"red canoe" sea', false],
])('%s: whether it is a phrase', (_what, q, is) => {
  expect(hasPhrase(usedWords(q))).toBe(is)
})
