import { expect, test } from 'vitest'
import { isMarked, marks, piecesOf, withEllipses, withoutMarks, withoutTags } from './pieces'

const marked = (words: string) => `${marks.start}${words}${marks.end}`
const plain = (words: string) => ({ words, marked: false })

test('a text is cut at its marks, and the signs that were hidden are back', () => {
  const text = `A ${marked('work')}${marks.slash}${marked('life')} balance of covid${marks.hyphen}19, ${marked('now')}`
  expect(piecesOf(text)).toEqual([
    plain('A '),
    { words: 'work', marked: true },
    plain('/'),
    { words: 'life', marked: true },
    plain(' balance of covid-19, '),
    { words: 'now', marked: true },
  ])
})

test('nothing is no pieces, and a text without marks has none that is marked', () => {
  expect(piecesOf('')).toEqual([])
  expect(isMarked(piecesOf('as it is'))).toBe(false)
  expect(isMarked(piecesOf(marked('as it is')))).toBe(true)
})

test('tags survive as the text that they are', () => {
  expect(piecesOf(withoutTags('a <b> </i> < 3'))).toEqual([plain('a <b> </i> < 3')])
  expect(withoutTags('a <b> </i> < 3')).not.toContain('<')
})

test('marks that somebody wrote are gone before the words are marked', () => {
  expect(withoutMarks(`a${marked('b')}c${marks.slash}\u0000d`)).toBe('a b c d')
})

test.each([
  ['the whole', 'one two', ['one two']],
  ['the beginning', 'one two three', ['one two', '…']],
  ['the end', 'nought one two', ['…', 'one two']],
  ['the middle', 'nought one two three', ['…', 'one two', '…']],
])('an ellipsis tells what is left out around %s of a text', (_part, whole, words) => {
  expect(withEllipses([plain('one two')], whole).map((piece) => piece.words)).toEqual(words)
})
