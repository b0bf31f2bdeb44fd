import { expect, test } from 'vitest'
import { editFollowUpInput, followUpInput } from './input'
import { outcomes } from './outcome'

const submissionId = '0b9c3a52-8f5f-4c0c-9a53-6d3f2b1c7e10'
const form = { questionId: '3', submissionId, outcome: 'partly', text: 'I took it.' }
const issues = (change: object) =>
  followUpInput
    .safeParse({ ...form, ...change })
    .error?.issues.map(({ path, message }) => `${path}: ${message}`)

test('a form becomes a follow-up; one credited answer, several or none', () => {
  expect(followUpInput.parse(form)).toMatchObject({ helped: [], didNotHelp: [] })
  expect(followUpInput.parse({ ...form, helped: '5', didNotHelp: ['6', '7', '6'] })).toEqual({
    ...form,
    questionId: 3,
    helped: [5],
    didNotHelp: [6, 7],
  })
})

test('who follows up and when, a form cannot say', () => {
  const forged = {
    id: '7',
    authorId: '7',
    askerId: '7',
    role: 'moderator',
    createdAt: '2000-01-01',
    credits: [1],
  }
  expect(followUpInput.parse({ ...form, ...forged })).toEqual(followUpInput.parse(form))
  const edited = editFollowUpInput.parse({ ...form, ...forged, followUpId: '4' })
  expect(edited).toEqual({
    followUpId: 4,
    began: '',
    outcome: 'partly',
    text: 'I took it.',
    helped: [],
    didNotHelp: [],
  })
})

test.each(outcomes)('it may turn out %s', (outcome) => {
  expect(issues({ outcome })).toBeUndefined()
})

test.each([
  ['no outcome', { outcome: undefined }, ['outcome: Choose how it turned out.']],
  ['an unknown outcome', { outcome: 'worked-out' }, ['outcome: Choose how it turned out.']],
  [
    'an answer that both helped and did not',
    { helped: '5', didNotHelp: ['5'] },
    ['didNotHelp: An answer either helped or did not.'],
  ],
  ['no words', { text: ' ' }, ['text: Write the update.']],
  [
    'more credits than a thread can bear',
    { helped: Array.from({ length: 201 }, (_, i) => `${i + 1}`) },
    ['helped: Credit at most 200 answers.'],
  ],
])('%s', (_rule, change, said) => {
  expect(issues(change)).toEqual(said)
})

test.each(['x', '0', '-1', ['1', '']])('%j names no answer', (helped) => {
  expect(issues({ helped })?.[0]).toMatch(/^helped/)
})
