import { describe, expect, test } from 'vitest'
import { lookedAt, saysEnough } from './draft'

const draft = (title: string, lead = '') => ({ title, lead, category: '' })

describe('a draft says enough', () => {
  test.each([
    ['nothing', '', '', false],
    ['two words', 'Night train', '', false],
    ['signs and two words', '… night -- train ?!', '', false],
    ['three words', 'Night train, twins', '', true],
    ['words of another script', 'Ночной поезд детям', '', true],
    ['words with marks of their own', 'रात की ट्रेन', '', true],
    ['words without spaces between', '売上が下がった', '', true],
    ['one such word', '転職', '', false],
    ['two in its title and one in its lead', 'Night train', 'Twins.', true],
  ])('with %s: %s %s', (_what, title, lead, enough) => {
    expect(saysEnough(draft(title, lead))).toBe(enough)
  })
})

describe('what is looked at', () => {
  test('is the beginning of a long text, by whole characters', () => {
    const { title, lead } = lookedAt(draft('a'.repeat(10_000), '𠮷'.repeat(10_000)))
    expect(title).toBe('a'.repeat(300))
    expect(lead).toBe('𠮷'.repeat(800))
  })

  test('fits an address in any script', () => {
    const longest = lookedAt({ title: 'क'.repeat(140), lead: 'क'.repeat(10_000), category: 'travel' })
    expect(new URLSearchParams(longest).toString().length).toBeLessThan(12_000)
  })

  test.each([
    ['U+0000', 'night\0train', 'night train'],
    ['half a character', 'night\ud800train', 'night train'],
    ['half a character at its end', 'night train\udc00', 'night train'],
    ['a whole one', 'night 🚂 train', 'night 🚂 train'],
  ])('with %s is what PostgreSQL can take', (_what, title, looked) => {
    expect(lookedAt(draft(title)).title).toBe(looked)
  })
})
