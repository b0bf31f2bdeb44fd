import { expect, test } from 'vitest'
import { decoded } from './decoded'

test('an encoded name is read in NFC', () => {
  expect(decoded('ru%CC%81a')).toBe('rúa')
})

test.each(['%', '%E0%A4', '%00', 'a%00b'])('%s names nothing', (segment) => {
  expect(decoded(segment)).toBeNull()
})
