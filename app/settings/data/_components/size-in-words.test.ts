import { expect, test } from 'vitest'
import { sizeInWords } from './size-in-words'

test.each([
  [0, '1 kB'],
  [1_499, '1 kB'],
  [12_500, '13 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [3_449_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes).replace('\u00a0', ' ')).toBe(words)
})
