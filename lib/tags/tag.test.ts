import { expect, test } from 'vitest'
import { tagPath } from '@/lib/tags/path'
import { mayBeTag, tagsComplaint, tagsIn } from './tag'

test.each([
  ['new manager, London', ['new-manager', 'london']],
  ['#tomatoes,  Tomatoes , TOMATOES', ['tomatoes']],
  ['', []],
  [' , ,, ', []],
  ['local_government,\nlocal  government', ['local-government']],
  ['caf\u00e9, cafe\u0301', ['café']],
  ['ÉCOLE,Straße', ['école', 'straße']],
])('%j holds the tags %j', (typed, tags) => {
  expect(tagsIn(typed)).toEqual(tags)
})

test.each([
  ['two letters', 'ab', true],
  ['one letter', 'a', false],
  ['thirty letters', 'a'.repeat(30), true],
  ['thirty-one letters', 'a'.repeat(31), false],
  ['digits', '401k', true],
  ['another script', 'работа', true],
  ['letters with marks', 'हिन्दी', true],
  ['thirty letters of two UTF-16 units', '𠮷'.repeat(30), true],
  ['a full stop', 'node.js', false],
  ['a plus', 'c++', false],
  ['a hyphen first', '-ab', false],
  ['a hyphen last', 'ab-', false],
  ['two hyphens', 'a--b', false],
  ['an emoji', '🍅🍅', false],
  ['a right-to-left override', 'ab\u202ecd', false],
  ['U+0000', 'ab\0', false],
  ['a slash', 'a/b', false],
  ['a letter that nobody sees', 'ab\u3164', false],
  ['only letters that nobody sees', '\u115f\u1160', false],
  ['a joiner', 'a\u200db', false],
  ['a stack of marks', 'ab\u0316\u0317\u0318', false],
  ['only marks', '\u0301\u0302', false],
  ['only marks that enclose', '\u20dd\u20dd', false],
  ['a mark first', '\u0301ab', false],
  ['a mark after a hyphen', 'ab-\u0301c', false],
  ['a script of many marks', 'မြို့', true],
  ['a mark of another script', 'ab\u094d', false],
  ['a mark that nobody draws', 'ab\u{16fe4}', false],
  ['a foreign mark on a digit', '401k9\u{16fe4}', false],
  ['signs that stand for sentences', 'ﷺ'.repeat(20), false],
  ['Vietnamese', 'nguyễn', true],
  ['Hebrew with points', 'שָׁלוֹם', true],
  ['Japanese', 'がぎぐ', true],
])('%s: %s may be a tag is %s', (_rule, tag, taken) => {
  expect(tagsComplaint([tag]) === null).toBe(taken)
})

test.each([
  ['\u0301ab', true],
  ['ab\u3164', true],
  ['a', false],
  ['a/b', false],
])('%j may be the name of an old tag is %s', (name, may) => {
  expect(mayBeTag(name)).toBe(may)
})

test('a complaint names the tag, and not all of a very long one', () => {
  expect(tagsComplaint(['work', 'c++'])).toBe('“c++” is not a tag: use 2 to 30 letters, digits or hyphens.')
  expect(tagsComplaint(['x'.repeat(500)])?.length).toBeLessThan(120)
})

test('eight tags are enough', () => {
  const tags = tagsIn('aa,bb,cc,dd,ee,ff,gg,hh')
  expect(tagsComplaint(tags)).toBeNull()
  expect(tagsComplaint([...tags, 'ii'])).toBe('Use at most 8 tags; there are 9.')
})

test('an address is encoded', () => {
  expect(tagPath('работа')).toBe('/tags/%D1%80%D0%B0%D0%B1%D0%BE%D1%82%D0%B0')
})
