import { describe, expect, test } from 'vitest'
import { element, markup, writable } from './xml'

describe('what XML 1.0 cannot hold is left out', () => {
  test.each([
    ['U+0000', '\0'],
    ['a vertical tab', '\v'],
    ['an escape', '\u001b'],
    ['half a character, high', '\ud83d'],
    ['half a character, low', '\ude00'],
    ['U+FFFE', '\ufffe'],
    ['U+FFFF', '\uffff'],
  ])('%s', (_what, character) => {
    expect(writable(`a${character}b`)).toBe('ab')
  })
})

test.each(['\t', '\n', '\u0085', '\u007f', '😀', 'سؤال', '\ud7ff', '\ue000', '\ufffd', '\u{10ffff}'])(
  'what it can hold stays: %j',
  (text) => {
    expect(writable(text)).toBe(text)
  },
)

test('texts and attributes cannot become markup', () => {
  const hostile = `</content><b a="1" c='2'>&amp;]]>\u0001`
  const escaped = '&lt;/content&gt;&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;]]&gt;'
  expect(markup(element('content', { type: hostile }, hostile))).toBe(
    `<content type="${escaped}">${escaped}</content>`,
  )
})

test('elements stand in each other and after one another, the empty ones short', () => {
  const list = element(
    'ol',
    {},
    element('li', {}, 'one '),
    element('li', { dir: 'auto' }, element('b', {}, 'two'), ' 3'),
  )
  expect(markup(list, element('link', { href: '/x' }))).toBe(
    '<ol><li>one </li><li dir="auto"><b>two</b> 3</li></ol><link href="/x"/>',
  )
})
