import { expect, test } from 'vitest'
import type { Actor } from '@/lib/policy'
import { placesToWrite, takesAnswer } from './places-to-write'

const nobody = { member: null, byMemberDoor: false, drafts: { answer: null, followUp: null } }
const thread = { askerId: 1, answerCount: 1, closed: false }
const unanswered = { ...thread, answerCount: 0 }
const draft = {
  kind: 'answer',
  submissionId: 'f81d4fae-7dec-4bd0-a765-00a0c91e6bf6',
  fields: {},
  updatedAt: new Date('2026-03-02T09:00:00Z'),
} as const

const reader = (id: number) => ({
  ...nobody,
  byMemberDoor: true,
  member: { id, name: 'marrow', role: 'member' } satisfies Actor,
})
const asker = reader(1)
const writing = { ...asker, drafts: { answer: draft, followUp: null } }

test.each([
  ['a visitor', thread, nobody, false],
  ['a member', unanswered, reader(2), true],
  ['whose session has ended', unanswered, { ...nobody, byMemberDoor: true }, true],
  ['a member, of a closed thread', { ...thread, closed: true }, reader(2), false],
  ['the asker, once there is an answer', thread, asker, true],
  ['the asker, before that', unanswered, asker, false],
  ['the asker who has begun a reply', unanswered, writing, true],
  ['the asker who has begun a reply in a thread that is closed', { ...thread, closed: true }, writing, false],
])('%s: the form for an answer and the link to it are there together', (_who, asked, who, has) => {
  expect(takesAnswer(asked, who)).toBe(has)
  expect(placesToWrite(asked, who).some(({ href }) => href === '#write')).toBe(has)
})

test('an asker can always add an update, and nobody else', () => {
  const has = (who: typeof nobody | typeof asker) =>
    placesToWrite(thread, who).some(({ href }) => href === '#update')
  expect([asker, reader(2), nobody].map(has)).toEqual([true, false, false])
})
