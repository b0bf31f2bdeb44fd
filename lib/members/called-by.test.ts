import { describe, expect, test } from 'vitest'
import { calledKey } from './called-by'

describe('the key of what somebody is called by', () => {
  test.each(['PaperCut', 'ｐａｐｅｒｃｕｔ'])('is one for %s too', (login) => {
    expect(calledKey(login)).toBe(calledKey('papercut'))
  })

  test.each(['pаpercut', 'paper.cut', 'papеrcut', 'pápercut'])('is another for %s', (login) => {
    expect(calledKey(login)).not.toBe(calledKey('papercut'))
  })

  test.each([
    ['ΝΊΚΟΣ', 'νίκος'],
    ['İsmail', 'ismail'],
  ])('is one for %s and %s', (one, other) => {
    expect(calledKey(one)).toBe(calledKey(other))
  })

  test('is one for a domain in both spellings', () => {
    expect(calledKey('a@BÜCHER.example')).toBe(calledKey('a@xn--bcher-kva.example'))
  })

  test('is one for an address in large and small letters', () => {
    expect(calledKey('Papercut@Example.ORG')).toBe(calledKey('papercut@example.org'))
  })

  test('is short, whatever was typed', () => {
    expect(calledKey('𠮷'.repeat(127)).length).toBeLessThanOrEqual(100)
  })
})
