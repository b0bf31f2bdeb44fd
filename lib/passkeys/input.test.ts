import { expect, test } from 'vitest'
import { addPasskeyInput, beginPasskeyInput, usePasskeyInput } from './input'

const used = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: { anything: true },
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const given = (response: unknown) => usePasskeyInput.safeParse({ response }).success

test('what a browser answered is taken as text', () => {
  expect(given(JSON.stringify(used))).toBe(true)
})

test.each([
  ['no text', { ...used }],
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', '[]'],
  ['another type', JSON.stringify({ ...used, type: 'password' })],
  ['bytes that are none', JSON.stringify({ ...used, id: '<script>' })],
  ['no response', JSON.stringify({ ...used, response: {} })],
  ['far too much', JSON.stringify({ ...used, id: 'A'.repeat(70_000) })],
])('%s is no answer', (_what, response) => {
  expect(given(response)).toBe(false)
})

test('a passkey has a name of one line', () => {
  const name = (text: string) => beginPasskeyInput.safeParse({ name: text }).success
  expect(name(' My phone ')).toBe(true)
  expect(name('🦊'.repeat(60))).toBe(true)
  for (const wrong of ['', '   ', 'x'.repeat(61), 'two\nlines', 'nul\0']) expect(name(wrong)).toBe(false)
  expect(addPasskeyInput.safeParse({ name: 'My phone', response: '{}' }).success).toBe(false)
})
