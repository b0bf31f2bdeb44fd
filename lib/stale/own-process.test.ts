import { expect, test } from 'vitest'
import { isOwnKey, ownProcess } from './own-process'

test('a process knows its own key again, and no other', () => {
  const { key } = ownProcess()
  expect(isOwnKey(key)).toBe(true)
  expect(isOwnKey(key.replace(/^./, (first) => (first === '0' ? '1' : '0')))).toBe(false)
  expect(isOwnKey('')).toBe(false)
  expect(isOwnKey(null)).toBe(false)
})

test('key and id stay what they are while it lives', () => {
  expect(ownProcess()).toEqual(ownProcess())
})
