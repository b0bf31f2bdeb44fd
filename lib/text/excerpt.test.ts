import { describe, expect, test } from 'vitest'
import { excerpt, opening, plainLines, quotation } from './excerpt'

describe('the plain words of a text', () => {
  test.each([
    ['have no marks', 'a **b** _c_ `d` [e](http://f)', 'a b c d e'],
    ['keep their lines', 'one\ntwo  \nthree', 'one\ntwo\nthree'],
    ['keep paragraphs apart', 'One.\n\nTwo.', 'One.\nTwo.'],
    ['keep list items apart', '- one\n- two\n\n1. three', 'one\ntwo\nthree'],
    ['keep a heading apart', '# One\ntwo', 'One\ntwo'],
    ['hold code', '```\nx = 1\n```\n\nthen', 'x = 1\nthen'],
    ['hold what looks like HTML', 'a <b>c</b>', 'a <b>c</b>'],
    ['have entities read', 'AT&amp;T', 'AT&T'],
    ['are nothing for nothing', ' \n ', ''],
  ])('%s', (_rule, text, words) => {
    expect(plainLines(text)).toBe(words)
  })
})

describe('an excerpt', () => {
  test.each([
    ['is the whole of a short text', 'one two', 7, 'one two'],
    ['is cut between words', 'one two three', 10, 'one two…'],
    ['cuts a word only when there is no other', 'onetwothree', 5, 'onet…'],
    ['counts as a reader counts', '🙂🙂🙂', 3, '🙂🙂🙂'],
    ['never halves a character', '🙂🙂🙂🙂', 3, '🙂🙂…'],
    ['never parts a family', '👨‍👩‍👧‍👦'.repeat(4), 3, `${'👨‍👩‍👧‍👦'.repeat(2)}…`],
    ['keeps line breaks', 'one\ntwo\n\n- three', 99, 'one\ntwo\nthree'],
    ['shows few lines', 'a\n'.repeat(9), 99, 'a\na\na\na\na…'],
  ])('%s', (_rule, text, length, cut) => {
    expect(excerpt(text, length)).toBe(cut)
  })

  test.each([
    ['a list’s number that was escaped', '1\\. one', '1. one'],
    ['an escaped star', 'a \\* b', 'a * b'],
    ['an escaped heading', '\\# one', '# one'],
  ])('keeps %s', (_rule, text, words) => {
    expect(excerpt(text)).toBe(words)
    expect(opening(text)).toBe(words)
  })

  test('cuts a script without spaces between its words, and an address anywhere', () => {
    const cut = excerpt(`Tool SEOは、${'今月の売上が下がったら相談する。'.repeat(20)}`, 60)
    expect(cut).toMatch(/^Tool SEOは、今月の売上/)
    expect(cut.length).toBeGreaterThan(50)
    expect(excerpt(`See https://example.org/${'x'.repeat(400)} and more`, 60).length).toBe(60)
  })

  test('of many families is cut between them, however long each is', () => {
    expect(excerpt('👨‍👩‍👧‍👦'.repeat(200), 100)).toMatch(/^(👨‍👩‍👧‍👦)+…$/u)
  })

  test('of a text whose beginning is an address that never ends says that it goes on', () => {
    const cut = excerpt(`See <http://example.org/${'x'.repeat(2_000)}>. Then go.`, 100)
    expect(cut).toMatch(/^See.*…$/)
  })

  test('reads no more of a long text than it needs', () => {
    const far = `${'word '.repeat(400)}[link](http://example.org)`
    expect(excerpt(far.repeat(50), 20)).toBe('word word word…')
    expect(excerpt(`${'a'.repeat(20)}${'🙂'.repeat(200)}`, 5).isWellFormed()).toBe(true)
    expect(excerpt(`[](http://${'x'.repeat(25)})🙂🙂🙂🙂🙂`, 5).isWellFormed()).toBe(true)
  })

  test.each([1, 2, 10, 160])('is never longer than %d', (length) => {
    for (const text of ['word '.repeat(99), 'x'.repeat(999), '🙂 '.repeat(99)])
      expect([...excerpt(text, length)].length).toBeLessThanOrEqual(length)
  })
})

describe('a quotation', () => {
  test.each([
    ['keeps every line', 'a\n'.repeat(9), 99, Array(9).fill('a').join('\n')],
    [
      'keeps paragraphs, list items and headings apart',
      '# Costs\nRent 900\nFood 300\n\n- one\n- two\n\n> three',
      99,
      'Costs\n\nRent 900\nFood 300\n\none\n\ntwo\n\nthree',
    ],
    ['is cut between words', 'One.\n\nTwo three', 11, 'One.\n\nTwo…'],
    ['is cut between blocks', 'One.\n\nTwo three', 9, 'One…'],
    ['is nothing for nothing', ' \n ', 9, ''],
  ])('%s', (_rule, text, length, quoted) => {
    expect(quotation(text, length)).toBe(quoted)
  })
})

describe('an opening', () => {
  test.each([
    ['is whole sentences', 'One two. Three four. Five.', 12, 'One two.'],
    ['is all of them if they fit', 'One. Two! Three?', 240, 'One. Two! Three?'],
    [
      'holds a first sentence that is longer than asked',
      'One two three four. Five.',
      5,
      'One two three four.',
    ],
    ['keeps a closing quotation mark', 'She said “no.” Then left.', 15, 'She said “no.”'],
    ['runs from one paragraph into the next', 'One\n\nTwo. Three.', 8, 'One\nTwo.'],
    ['ends no sentence in a number', 'It was 112.50 in all. Then less.', 25, 'It was 112.50 in all.'],
    [
      'ends none after a title',
      'I saw Dr. Lee and J. R. Ng. Then I left.',
      30,
      'I saw Dr. Lee and J. R. Ng.',
    ],
    [
      'ends none in an address',
      'See http://a.org/b.c?d=e for it. Then go.',
      33,
      'See http://a.org/b.c?d=e for it.',
    ],
    ['ends them in Japanese', '売上が下がった。どうする？さて。', 13, '売上が下がった。どうする？'],
    ['breaks where lines did', 'Rent 900\nFood 300', 240, 'Rent 900\nFood 300'],
    ['needs no full stop', 'no end to it', 240, 'no end to it'],
    ['is nothing for nothing', '', 240, ''],
  ])('%s', (_rule, text, length, start) => {
    expect(opening(text, length)).toBe(start)
  })

  test('of one endless sentence is cut', () => {
    expect([...opening('word '.repeat(4000))].length).toBeLessThanOrEqual(300)
  })
})
