import { describe, expect, test } from 'vitest'
import { address, shownAddress } from './address'

describe('an address is kept in one form', () => {
  test.each([
    [' Nettle@Example.ORG ', 'nettle@example.org'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['a@BÜCHER.example', 'a@xn--bcher-kva.example'],
    ['a@bu\u0308cher.example', 'a@xn--bcher-kva.example'],
    ['A@XN--BCHER-KVA.example', 'a@xn--bcher-kva.example'],
    ['ivan@почта.рф', 'ivan@xn--80a1acny.xn--p1ai'],
    ['ivan@xn--80a1acny.xn--p1ai', 'ivan@xn--80a1acny.xn--p1ai'],
    ['a@日本。example', 'a@xn--wgv71a.example'],
    ["o'hara+news@mail.example.org", "o'hara+news@mail.example.org"],
  ])('%s is %s', (typed, kept) => {
    expect(address.parse(typed)).toBe(kept)
    expect(address.parse(shownAddress(kept))).toBe(kept)
  })

  test('its owner sees it as they would write it', () => {
    expect(shownAddress('ivan@xn--80a1acny.xn--p1ai')).toBe('ivan@почта.рф')
  })
})

test.each([
  '',
  'nettlesoup',
  '@example.org',
  'a@',
  'a@example',
  'a@@example.org',
  'a@b@example.org',
  'a b@example.org',
  'a@exa mple.org',
  'a@exa\tmple.org',
  'a@exa\u0007mple.org',
  'a@example.org/x',
  'a@example.org?subject=hi',
  'a@example.org#1',
  'a@exam%70le.org',
  'a@example.org\\x',
  'a@example.org:25',
  'a@example.org／x',
  'a@example..org',
  'a@-example.org',
  'a@example.org.',
  'a@127.0.0.1',
  'a@[::1]',
  '.a@example.org',
  'a..b@example.org',
  'a@example.org\nBcc: b@example.org',
  'a@example.org>',
  'a@xn--.example',
  `a@${'ü'.repeat(70)}.example`,
])('%j is none', (typed) => {
  expect(address.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
    'Write an email address, such as name@example.org.',
  ])
})

test.each(['jörg@example.org', 'иван@почта.рф'])('%s is refused with a reason', (typed) => {
  expect(address.safeParse(typed).error?.issues[0]?.message).toMatch(/^We can’t send email to addresses with/)
})

test.each([`${'a'.repeat(250)}@example.org`, `a@${'ü.'.repeat(100)}example`])('%j is too long', (typed) => {
  expect(address.safeParse(typed).error?.issues[0]?.message).toBe('This address is too long.')
})
