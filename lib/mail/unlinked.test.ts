import { expect, test } from 'vitest'
import type { Letter } from './letter'
import { messageOf } from './message'

const means = { SITE_URL: 'https://advice.example.org', AUTH_SECRET: 'x'.repeat(32) }
const name = 'buy3-casino.example'

const letter: Letter = {
  to: { address: 'winter@example.org', name, userId: 1 },
  subject: `${name} answered your question`,
  parts: [
    { kind: 'paragraph', text: `The name of the account is ${name}.` },
    { kind: 'quote', text: 'See https://example.org/a.', by: name },
    { kind: 'link', text: 'Bees', url: 'https://advice.example.org/q/2', note: `${name} answered.` },
  ],
  action: { text: 'Read it', url: 'https://advice.example.org/q/1' },
  why: `${name} signed up.`,
  stop: null,
  questionId: null,
}

test('a name that looks like an address of the web is no link in a mail, and nobody is addressed by it', () => {
  const { subject, text, html, to } = messageOf(letter, 'key', means)
  expect(to).toEqual({ address: 'winter@example.org', name: '' })
  for (const part of [subject, text, html]) {
    expect(part).not.toContain(name)
    expect(part).toContain('buy3-casino.\u200cexample')
  }
})

test('addresses that people write and that the site gives stay whole', () => {
  const { text } = messageOf(letter, 'key', means)
  expect(text).toContain('> See https://example.org/a.')
  expect(text).toContain('\nhttps://advice.example.org/q/1\n')
})

test('any other name is as it was', () => {
  const message = messageOf({ ...letter, to: { ...letter.to, name: 'Winter_bourne' } }, 'key', means)
  expect(message.to.name).toBe('Winter_bourne')
})
