import { expect, test } from 'vitest'
import { heed, Refusal, reasons, refuseUnless } from './refusal'

const sentences = Object.entries(reasons)

test.each(sentences)(
  '%s: a kind sentence that begins with a capital and ends with a full stop',
  (_reason, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/)
    expect(sentence).not.toMatch(/!|\bplease\b|\boops\b|\bsorry\b|\berror\b|\binvalid\b|['"]|\s{2}|\n/i)
  },
)

test('each reason has a sentence of its own', () => {
  expect(new Set(Object.values(reasons)).size).toBe(sentences.length)
})

test('a refusal carries its reason, its sentence and what to do about each field', () => {
  const refusal = new Refusal('input', { category: 'Choose one of the categories.' })
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal.reason).toBe('input')
  expect(refusal.message).toBe(reasons.input)
  expect(refusal.fields).toEqual({ category: 'Choose one of the categories.' })
  expect(new Refusal('closed').fields).toEqual({})
})

test('a reason is thrown and no reason is not', () => {
  expect(() => heed(null)).not.toThrow()
  expect(() => heed('closed')).toThrow(reasons.closed)
  expect(() => refuseUnless(true, 'closed')).not.toThrow()
  expect(() => refuseUnless(false, 'closed')).toThrow(reasons.closed)
})
