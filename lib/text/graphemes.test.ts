import { expect, test } from 'vitest'
import { beginningOf, firstCharacters, goingOn, shortened } from './graphemes'

const family = '👨‍👩‍👧‍👦'

test.each([
  ['none', '', 3, ''],
  ['all there are', 'ab', 3, 'ab'],
  ['a letter with its marks as one', 'कि'.repeat(3), 2, 'कि'.repeat(2)],
  ['a family as one', family.repeat(3), 2, family.repeat(2)],
])('the first characters are %s', (_what, text, count, first) => {
  expect(firstCharacters(text, count)).toBe(first)
})

test.each([
  ['is the whole of one that fits', family.repeat(3), 3, family.repeat(3)],
  ['has its ellipsis within what was asked for', family.repeat(4), 3, `${family.repeat(2)}…`],
  ['has no space before its ellipsis', 'one two', 5, 'one…'],
])('a shortened text %s', (_rule, text, count, short) => {
  expect(shortened(text, count)).toBe(short)
})

test('a text is bounded without cutting a character in two', () => {
  expect(beginningOf(family.repeat(2), family.length + 3)).toBe(family)
  expect(beginningOf(`${'🙂'.repeat(2)}x`, 3)).toBe('🙂')
})

test.each([
  ['And then they', 'And then they…'],
  ['They left.', 'They left…'],
  ['Tea, milk, ', 'Tea, milk…'],
  ['Would they?', 'Would they?…'],
])('what goes on after %j is %j', (beginning, shown) => {
  expect(goingOn(beginning)).toBe(shown)
})
