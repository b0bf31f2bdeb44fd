import { expect, test } from 'vitest'
import { oneLine } from './one-line'

test.each([
  ['a line break', 'Hello\r\nBcc: everybody@example.org', 'Hello Bcc: everybody@example.org'],
  ['a bare line feed', 'a\nb', 'a b'],
  ['a null', 'a\0b', 'a b'],
  ['a line separator', 'a\u2028b', 'a b'],
  ['what turns the direction of words', 'invoice\u202efdp.exe', 'invoice fdp.exe'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
])('%s cannot be part of a header', (_what, text, line) => {
  expect(oneLine(text)).toBe(line)
})

test.each([
  ['emoji', '🫖 and 👩‍🌾'],
  ['right-to-left words', 'שלום עולם'],
  ['quotes and brackets', '"Ann" <ann@example.org>'],
])('%s stay as they are', (_what, text) => {
  expect(oneLine(text)).toBe(text)
})

test('a long text is cut to its length in characters', () => {
  expect(oneLine('🫖'.repeat(300), 10)).toBe(`${'🫖'.repeat(9)}…`)
})
