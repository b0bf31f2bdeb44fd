import { describe, expect, test } from 'vitest'
import { settings } from '@/lib/settings'
import { isBlank } from './blank'
import { id, submissionId, written, writtenLine } from './input'

const limits = { min: 2, max: 20 }
const text = written('answer', limits)
const line = writtenLine('title', limits)

type Parsed = { success: boolean; data?: unknown; error?: { issues: { message: string }[] } }
const said = ({ success, data, error }: Parsed) =>
  success ? data : error?.issues.map(({ message }) => message)

describe('what somebody wrote', () => {
  test.each([
    ['nothing', ''],
    ['only spaces', '     '],
    ['only line breaks', '\n\r\n\r'],
    ['only no-break and ideographic spaces', '\u00a0\u3000\u2003'],
    ['only zero-width characters', '\u200b\u200c\u200d\ufeff\u2060'],
    ['only direction marks', '\u200e\u202e\u2066'],
    ['only Hangul fillers', '\u3164\u3164\u115f\uffa0'],
    ['only blank Braille', '\u2800\u2800'],
    ['only soft hyphens', '\u00ad\u00ad'],
  ])('%s is nothing', (_rule, typed) => {
    expect(isBlank(typed)).toBe(true)
    expect(said(text.safeParse(typed))).toEqual(['Write the answer.'])
  })

  test('an optional text may be blank', () => {
    expect(written('more', { min: 0, max: 20 }).parse('')).toBe('')
    expect(written('more', { min: 0, max: 20 }).parse(' \r\n ')).toBe('')
  })

  test.each([
    ['U+0000', 'an\0swer'],
    ['a lone high surrogate', 'an\ud83dswer'],
    ['a lone low surrogate', 'an\ude42swer'],
  ])('%s cannot be stored', (_rule, typed) => {
    expect(said(text.safeParse(typed))).toEqual([
      'The answer contains a character that cannot be stored. Take it out.',
    ])
  })

  test.each([
    ['exactly the fewest characters', 'ab', 'ab'],
    ['one fewer', 'a', ['Write at least 2 characters for the answer.']],
    ['exactly the most', 'x'.repeat(20), 'x'.repeat(20)],
    ['one more', 'x'.repeat(21), ['The answer is 21 characters long; at most 20 fit. Shorten it by 1.']],
    ['as many emoji, each two UTF-16 units', '🙂'.repeat(20), '🙂'.repeat(20)],
    [
      'one emoji more',
      '🙂'.repeat(21),
      ['The answer is 21 characters long; at most 20 fit. Shorten it by 1.'],
    ],
    ['as many families of emoji, each eleven UTF-16 units', '👨‍👩‍👧‍👦'.repeat(20), '👨‍👩‍👧‍👦'.repeat(20)],
    ['letters with marks that compose with nothing', 'कि'.repeat(20), 'कि'.repeat(20)],
    [
      'what only joins to one character without end',
      `👨${'\u200d👨'.repeat(200)}`,
      ['The answer is far too long; at most 20 characters fit.'],
    ],
    ['line breaks of two characters, counted as one', `${'a\r\n'.repeat(9)}ab`, `${'a\n'.repeat(9)}ab`],
    ['decomposed letters, counted composed', 'e\u0301'.repeat(20), '\u00e9'.repeat(20)],
  ])('%s', (_rule, typed, result) => {
    expect(said(text.safeParse(typed))).toEqual(result)
  })

  test.each([
    ['Windows line breaks', 'one\r\ntwo', 'one\ntwo'],
    ['old Macintosh line breaks', 'one\rtwo', 'one\ntwo'],
    ['white space at the end', 'one  \n\t ', 'one'],
    ['blank lines before', '\n  \n\t\n one', ' one'],
    ['a first line that is indented, for it may be code', '    code', '    code'],
    ['right-to-left text', 'שלום', 'שלום'],
  ])('%s', (_rule, typed, result) => {
    expect(text.parse(typed)).toBe(result)
  })

  test.each(['👍', '❤', '🏳️‍🌈', '!', '7'])('%s is an answer', (typed) => {
    expect(written('answer', settings.answer).parse(` ${typed} `.trimStart())).toBe(typed)
  })

  test('numbers are written for a reader', () => {
    expect(said(written('answer', { min: 2, max: 20_000 }).safeParse('x'.repeat(21_500)))).toEqual([
      'The answer is 21,500 characters long; at most 20,000 fit. Shorten it by 1,500.',
    ])
  })

  test.each([
    ['eight marks on one letter may stand', 8, true],
    ['nine may not', 9, false],
    ['nor may twenty thousand', 20_000, false],
  ])('%s', (_rule, marks, taken) => {
    // U+0316 stands below and composes with nothing.
    const parsed = written('answer', { min: 2, max: 30_000 }).safeParse(`zz${'\u0316'.repeat(marks)}`)
    expect(parsed.success).toBe(taken)
    if (!taken) expect(said(parsed)).toEqual([expect.stringContaining('stacks more accents')])
  })

  test.each([
    ['spaces before one letter', `${' '.repeat(1_900_000)}x`],
    ['line breaks before one letter', `x${'\n'.repeat(1_900_000)}x`],
    ['marks to be sorted on one letter', `x${'\u0301\u0316'.repeat(900_000)}`],
    ['brackets', '['.repeat(1_000_000)],
    ['characters, more than is ever read', 'x'.repeat(5_000_000)],
  ])('megabytes of %s are refused at once', (_rule, typed) => {
    expect(text.safeParse(typed).success).toBe(false)
  })

  test('megabytes of white space between two words are one space on one line', () => {
    expect(line.parse(`one${' \n'.repeat(950_000)}two`)).toBe('one two')
  })

  test.each([undefined, null, 12, ['a'], { a: 1 }])('%j is no text', (typed) => {
    expect(said(text.safeParse(typed))).toEqual(['Write the answer.'])
  })
})

test.each([
  ['line breaks become spaces', 'one\r\ntwo\nthree', 'one two three'],
  ['runs of white space become one', '  one \t\u00a0 two  ', 'one two'],
  ['it is composed', 'cafe\u0301', 'café'],
])('on one line %s', (_rule, typed, result) => {
  expect(line.parse(typed)).toBe(result)
})

test.each(['0', '-1', '1.5', '2147483648', '9'.repeat(40), '', 'x', 'NaN', 'Infinity', undefined])(
  '%j is no id',
  (typed) => {
    expect(id.safeParse(typed).success).toBe(false)
  },
)

test('an id is a whole number that PostgreSQL can hold', () => {
  expect(id.parse('1')).toBe(1)
  expect(id.parse('2147483647')).toBe(2_147_483_647)
})

test('a submission id is a UUID', () => {
  expect(submissionId.safeParse('0b9c3a52-8f5f-4c0c-9a53-6d3f2b1c7e10').success).toBe(true)
  expect(submissionId.safeParse('1; drop table').success).toBe(false)
  expect(said(submissionId.safeParse(undefined))).toEqual([expect.stringContaining('Open the page again')])
})
