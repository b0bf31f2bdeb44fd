import { expect, test } from 'vitest'
import { answerIdInput, answerInput, editAnswerInput } from './input'

const submissionId = '0b9c3a52-8f5f-4c0c-9a53-6d3f2b1c7e10'
const form = { questionId: '3', submissionId, text: 'Take it.' }
const forged = {
  id: '7',
  authorId: '7',
  byAsker: 'true',
  role: 'moderator',
  createdAt: '2000-01-01',
  html: '<b>',
}

test('a form becomes an answer; who wrote it and when, it cannot say', () => {
  const answer = { questionId: 3, submissionId, text: 'Take it.' }
  expect(answerInput.parse(form)).toEqual(answer)
  expect(answerInput.parse({ ...form, ...forged })).toEqual(answer)
  expect(editAnswerInput.parse({ answerId: '4', text: 'Do.', ...forged })).toEqual({
    answerId: 4,
    began: '',
    text: 'Do.',
  })
  expect(answerIdInput.parse({ answerId: '4', ...forged })).toEqual({ answerId: 4 })
})

test.each([
  ['two characters', 'ok', true],
  ['one character', 'k', true],
  ['twenty thousand', 'x'.repeat(20_000), true],
  ['one more', 'x'.repeat(20_001), false],
  ['a megabyte of brackets, refused by its length before anything renders it', '['.repeat(1_000_000), false],
])('%s', (_rule, text, taken) => {
  expect(answerInput.safeParse({ ...form, text }).success).toBe(taken)
})

test.each(['questionId', 'submissionId', 'text'])('without its %s it is refused', (field) => {
  expect(answerInput.safeParse({ ...form, [field]: undefined }).error?.issues[0]?.path).toEqual([field])
})
