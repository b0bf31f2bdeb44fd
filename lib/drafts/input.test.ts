import { expect, test } from 'vitest'
import { fieldsOfDraft, isEmptyDraft } from './draft'
import { keepDraftInput, savedForm } from './input'

const submissionId = '4c8f2f64-0f7a-4f0e-9f4e-5d3b6a3f6f10'
const given = (change: object) =>
  keepDraftInput.safeParse({ kind: 'answer', submissionId, questionId: 3, ...change })

test('of a form, what is written in it is kept and nothing else', () => {
  const values = { text: 'Yes', password: 'secret', submissionId, do: 'save' }
  expect(fieldsOfDraft('answer', values)).toEqual({ text: 'Yes' })
  expect(savedForm('answer', { ...values, questionId: '3', draftKnown: '12' }).data).toEqual({
    kind: 'answer',
    submissionId,
    questionId: 3,
    anew: false,
    known: 12,
    fields: { text: 'Yes' },
  })
})

test('unfinished text is kept as it is, without what PostgreSQL cannot hold', () => {
  const { data } = given({ fields: { text: `\0half \ud83d  ${'x'.repeat(99_000)}` } })
  expect(data?.fields.text).toMatch(/^half \ufffd {2}x+$/)
})

test('a question has no thread, an answer has one', () => {
  expect(given({ kind: 'question', fields: {} }).data?.questionId).toBeNull()
  expect(given({ questionId: '', fields: {} }).success).toBe(false)
})

test.each([
  ['a kind that is none', { kind: 'poem', fields: {} }],
  ['no submission', { submissionId: 'x', fields: {} }],
  ['fields that are none', { fields: 'text' }],
  ['a field that is no text', { fields: { text: 3 } }],
  ['a text without end', { fields: { text: 'x'.repeat(100_001) } }],
  [
    'a draft without end',
    { kind: 'question', fields: { more: 'x'.repeat(90_000), lead: 'x'.repeat(90_000) } },
  ],
  ['numbers of answers that are none', { kind: 'follow_up', fields: { helped: ['1', '\0'] } }],
  ['fields without end', { fields: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`f${i}`, ''])) }],
])('%s is refused', (_, change) => {
  expect(given(change).success).toBe(false)
})

test.each([
  [{}, true],
  [{ title: ' ', more: '\n' }, true],
  [{ category: 'work-and-money', knowsBy: '2027-01-01' }, true],
  [{ outcome: 'worked_out', helped: ['3'] }, true],
  [{ title: '', lead: 'It' }, false],
])('%o is an empty draft: %s', (fields, empty) => {
  expect(isEmptyDraft(fields)).toBe(empty)
})
