import { expect, test } from 'vitest'
import { isReadable } from './readable'

test.each(['nettlesoup', 'Élodie', 'हिन्दी', 'หม่า', 'မြို့', 'ကြောင့်', 'שָׁלוֹם', 'Nguyễn', 'a\u0316\u0317'])(
  '%s can be read',
  (word) => {
    expect(isReadable(word)).toBe(true)
  },
)

test.each([
  ['Hangul’s filler', 'ab\u3164'],
  ['an initial filler', '\u115fab'],
  ['a vowel’s filler', 'a\u1160b'],
  ['a half-width filler', 'ab\uffa0'],
  ['a zero-width joiner', 'a\u200db'],
  ['a soft hyphen', 'a\u00adb'],
  ['a variation selector', 'ab\ufe0f'],
  ['three marks on one letter', 'a\u0316\u0317\u0318'],
  ['a mark that its script does not draw', 'ab\u{16fe4}'],
  ['five marks of a script that needs four', `မ${'\u102d'.repeat(5)}`],
])('a word with %s cannot', (_what, word) => {
  expect(isReadable(word)).toBe(false)
})
