import { expect, test } from 'vitest'
import { copyLine } from './copy-line'

test('values stand between tabs, and null is \\N', () => {
  expect(copyLine({ id: 1, byAsker: false, text: 'words', outcome: null })).toBe('1\tfalse\twords\t\\N\n')
})

test('what would end a value or a row is written as an escape', () => {
  expect(copyLine({ text: 'a\tb\nc\\d\r' })).toBe('a\\tb\\nc\\\\d\\r\n')
})

test('a list is written as an array whose values may have any sign', () => {
  expect(copyLine({ between: ['stay', 'say "no", \\ or go'] })).toBe(
    '{"stay","say \\\\"no\\\\", \\\\\\\\ or go"}\n',
  )
  expect(copyLine({ between: [] })).toBe('{}\n')
})
