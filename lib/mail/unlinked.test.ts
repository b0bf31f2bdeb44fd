import { expect, test } from 'vitest'
import type { Letter } from './letter'
import { messageOf } from './message'
import { addressedName, unlinkedName } from './unlinked'

test.each([
  ['buy3-casino.example', 'buy3-casino.\u200cexample'],
  ['a.b.example', 'a.\u200cb.\u200cexample'],
  ['हिन्दी.भारत', 'हिन्दी.\u200cभारत'],
  ['casino\u0331.com', 'casino\u0331.\u200ccom'],
])('the name %s is no link in a mail, and nobody is addressed by it', (name, unlinked) => {
  expect(unlinkedName(name)).toBe(unlinked)
  expect(addressedName(name)).toBe('')
})

test.each(['Winter_bourne', 'winter-bourne', 'winter._', 'हिन्दी'])('the name %s is as it was', (name) => {
  expect(unlinkedName(name)).toBe(name)
  expect(addressedName(name)).toBe(name)
})

const means = { SITE_URL: 'https://advice.example.org', AUTH_SECRET: 'x'.repeat(32) }

const letter: Letter = {
  to: { address: 'winter@example.org', name: 'buy3-casino.example', userId: 1 },
  subject: 'Answer to your question: Node.js 3.5 or example.org?',
  parts: [
    { kind: 'paragraph', text: 'It closes on 3.5.' },
    { kind: 'link', text: 'Node.js', url: 'https://advice.example.org/q/2', note: 'Asked in Node.js' },
  ],
  action: { text: 'Read it', url: 'https://advice.example.org/q/1' },
  why: 'You asked about Node.js.',
  stop: null,
  questionId: null,
}

test('titles and texts stay as they were written, whoever the mail goes to', () => {
  const { subject, text, html, to } = messageOf(letter, 'key', means)
  expect(to).toEqual({ address: 'winter@example.org', name: '' })
  expect(subject).toBe(letter.subject)
  for (const part of [text, html]) expect(part).not.toContain('\u200c')
})
