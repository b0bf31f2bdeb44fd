import { expect, test } from 'vitest'
import { composed } from './composing'
import { alternatives } from './terms'

const dropped = new Set(['the', 'to', 'be', 'to be', 'or', 'not', 'IT'])

/** A query composed as if the words above were in every text. */
function compose(q: string) {
  const asked = alternatives(q)
  const queries = asked
    .flat()
    .map(({ text }) => (dropped.has(text) ? '' : `'${text.replaceAll(' ', "' <-> '")}'`))
  const titleWords = q.split(/[\s"-]+/).filter((word) => dropped.has(word))
  return composed(asked, {
    queries,
    titleWords: titleWords.flatMap((word) => [
      `title=${word.toLowerCase()}`,
      ...(/^[A-Z]+$/.test(word) ? [`title=${word}`] : []),
    ]),
  })
}

test.each([
  ['words', 'rent boss', "('rent') & ('boss')", "('rent') & ('boss')"],
  ['an or', 'rent or boss job', "('rent') | ('boss') & ('job')", "('rent') | ('boss') & ('job')"],
  ['a minus', 'rent -boss', "('rent') & !('boss')", "('rent')"],
  ['nothing but a minus on one side of an or', 'rent or -boss', "('rent') | !('boss')", ''],
  ['words that every text has', 'the rent', "('rent')", "('rent')"],
  ['an or beside such words', 'the or rent', "('rent')", "('rent')"],
])('%s', (_what, q, typed, words) => {
  expect(compose(q)).toMatchObject({ typed, words, common: [] })
})

test('words that are passed over are told, and apart from them those that cannot be left out', () => {
  expect(compose('IT rent "to be" -the -boss')).toMatchObject({
    dropped: ['IT', 'to be'],
    droppedExclusions: ['the'],
  })
})

test('where nothing else was typed, such words are looked for in titles, in capitals too if they were typed so', () => {
  expect(compose('IT not')).toMatchObject({
    words: "('title=it' | 'title=IT') & ('title=not')",
    typed: "('title=it' | 'title=IT') & ('title=not')",
    common: ['it', 'not'],
  })
  expect(compose('-the')).toMatchObject({ typed: '', words: '', common: [] })
  expect(compose('the -boat')).toMatchObject({ typed: "!('boat')", words: '', common: [] })
})

test.each([
  ['words in quotes', '"red boat" sea', true],
  ['words alone', 'red boat', false],
  ['one word in quotes', '"red" boat', false],
  ['what is to be left out', 'boat -"red canoe"', false],
])('%s: whether it is a phrase', (_what, q, is) => {
  expect(compose(q).phrase).toBe(is)
})
