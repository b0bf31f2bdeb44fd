import { expect, test } from 'vitest'
import { type Condition, decisionOf } from '@/lib/reader/conditions'
import { type Reader, visitor } from '@/lib/reader/reader'
import { aMember, inThread } from '@/scripts/testing/reader-views'
import { placesToWrite, whoAnswers, whoWrites } from './places-to-write'

const thread = { askerId: 1, answerCount: 1, closed: false }
const unanswered = { ...thread, answerCount: 0 }
const closed = { ...thread, closed: true }

const member = inThread()
const asker: Reader = { ...member, member: aMember({ id: 1 }) }
const draft = { submissionId: 'f81d4fae-7dec-4bd0-a765-00a0c91e6bf6', fields: {}, savedAt: 0 }
const writing: Reader = { ...inThread({ drafts: { answer: draft, update: null } }), member: asker.member }

const holds = (condition: Condition | null, reader: Reader) =>
  condition !== null && decisionOf(condition)(reader)

test.each([
  ['a visitor', thread, visitor(0), []],
  ['a visitor, of a closed thread', closed, visitor(0), []],
  ['a member', unanswered, member, ['#write']],
  ['a member, of a closed thread', closed, member, []],
  ['the asker, once there is an answer', thread, asker, ['#write', '#update']],
  ['the asker, before that', unanswered, asker, ['#update']],
  ['the asker who has begun a reply', unanswered, writing, ['#write', '#update']],
  ['the asker, of a closed thread', closed, asker, ['#update']],
  ['the asker who has begun a reply in a thread that is closed', closed, writing, ['#update']],
])('%s has a form and the link to it together', (_who, asked, reader, expected) => {
  const places = placesToWrite(asked).filter(({ reader: who }) => holds(who, reader))
  expect(places.map(({ href }) => href)).toEqual(expected)
  expect(holds(whoAnswers(asked), reader)).toBe(expected.includes('#write'))
  expect(holds(whoWrites(asked), reader)).toBe(expected.length > 0)
})
