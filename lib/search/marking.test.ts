import { expect, test } from 'vitest'
import { candidates, marksIn, soughtLetters } from './marking'

const marked = (text: string, words: string[], letters: string[] = []) =>
  marksIn(text, { words: new Set(words), letters }).map(({ from, to }) => text.slice(from, to))

test('what may be a word of a text is each of its words, with and without what it is made of', () => {
  expect(candidates(['My 401(k), a co-worker’s C++ and 売上 of SEO対策.', 'My own'])).toEqual([
    'My',
    '401(k)',
    '401',
    'k',
    'a',
    'co-worker’s',
    'co',
    'worker',
    's',
    'C++',
    'C',
    'and',
    'of',
    'SEO',
    'own',
  ])
})

test.each([
  ['a word', 'A boat and a boat.', ['boat'], ['boat', 'boat']],
  ['a part of a word', 'The work/life balance', ['life'], ['life']],
  ['a whole word of parts', 'My 401(k) plan', ['401(k)'], ['401(k)']],
  ['its part, if that was looked for', 'A co-worker', ['co-worker', 'worker'], ['worker']],
  ['a word with a soft hyphen', 'A can\u00adoe', ['can\u00adoe'], ['can\u00adoe']],
])('%s is marked', (_what, text, words, expected) => {
  expect(marked(text, words)).toEqual(expected)
})

test.each([
  ['within a sentence', '今月の売上が下がったら', '売上', ['売上']],
  ['of another width', 'この ﾃｽﾄ です', 'テスト', ['ﾃｽﾄ']],
  ['with what nobody sees between', 'ลา\u200bออก', 'ลาออก', ['ลา\u200bออก']],
  ['twice', '猫と猫', '猫', ['猫', '猫']],
])('letters of a script without spaces are marked %s', (_how, text, sought, expected) => {
  expect(marked(text, [], soughtLetters([sought]))).toEqual(expected)
})

test('of what was typed only such letters are looked for as letters', () => {
  expect(soughtLetters(['SEO対策', 'rent', '対策'])).toEqual(['対策'])
})

test('of very many places the first are marked, of words and of letters without spaces', () => {
  expect(marked('売'.repeat(2_000), [], ['売', '売売'])).toHaveLength(300)
  expect(marked('a '.repeat(2_000), ['a'])).toEqual(Array(300).fill('a'))
})
