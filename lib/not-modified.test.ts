import { describe, expect, test } from 'vitest'
import { isNotModified } from './not-modified'

const changedAt = new Date('2026-03-02T09:00:00.700Z')
const has = { tag: 'W/"abc"', changedAt }
const asked = (headers: Record<string, string>) => isNotModified(new Headers(headers), has)

const second = 'Mon, 02 Mar 2026 09:00:00 GMT'
const before = 'Mon, 02 Mar 2026 08:59:59 GMT'
const after = 'Tue, 03 Mar 2026 09:00:00 GMT'

test('who asks for the first time is answered', () => {
  expect(asked({})).toBe(false)
})

describe('a tag', () => {
  test.each(['W/"abc"', '"abc"', '"x", W/"abc"', 'W/"x","abc"', '*', ' * '])('%s is ours', (named) => {
    expect(asked({ 'if-none-match': named })).toBe(true)
  })

  test.each(['"abcd"', 'abc', '', '"a", "bc"', 'W/abc'])('%s is another', (named) => {
    expect(asked({ 'if-none-match': named })).toBe(false)
  })

  test('goes before the time, whichever way that points', () => {
    expect(asked({ 'if-none-match': '"old"', 'if-modified-since': after })).toBe(false)
    expect(asked({ 'if-none-match': '"abc"', 'if-modified-since': before })).toBe(true)
  })
})

describe('a time', () => {
  test('says nothing of what has none', () => {
    expect(isNotModified(new Headers({ 'if-modified-since': after }), { tag: '"abc"' })).toBe(false)
  })

  test.each([
    ['the second of the change', second, true],
    ['later', after, true],
    ['the second before', before, false],
    ['none at all', 'yesterday', false],
  ])('%s', (_what, since, expected) => {
    expect(asked({ 'if-modified-since': since })).toBe(expected)
  })
})
