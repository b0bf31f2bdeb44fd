import { describe, expect, test } from 'vitest'
import { askInput, editQuestionInput, threadInput } from './input'

const submissionId = '0b9c3a52-8f5f-4c0c-9a53-6d3f2b1c7e10'
const form = {
  submissionId,
  title: 'Whether to take the job',
  lead: 'It is further away and pays a little more than mine.',
  more: '',
  category: 'work-and-money',
  tags: 'Jobs, moving house',
  decidingBetween: ' Take it \n\n Stay \n',
  alreadyTried: '',
  knowsBy: '2027-01-15',
}
const complaints = (change: object) =>
  askInput.safeParse({ ...form, ...change }).error?.issues.map(({ path, message }) => `${path}: ${message}`)

test('a form becomes a question', () => {
  expect(askInput.parse(form)).toEqual({
    ...form,
    tags: ['jobs', 'moving-house'],
    decidingBetween: ['Take it', 'Stay'],
    knowsBy: new Date('2027-01-15T00:00:00Z'),
  })
})

test('whose question it is, when it was asked and what became of it, a form cannot say', () => {
  const forged = {
    id: '7',
    askerId: '7',
    authorId: '7',
    actor: { id: 7 },
    role: 'administrator',
    createdAt: '2000-01-01',
    closesAt: '2100-01-01',
    outcome: 'worked_out',
    favoriteCount: '999',
    leadHtml: '<script>',
    slug: 'x',
  }
  expect(askInput.parse({ ...form, ...forged })).toEqual(askInput.parse(form))
  expect(editQuestionInput.parse({ ...form, ...forged, questionId: '3' })).not.toHaveProperty('askerId')
  expect(threadInput.parse({ questionId: '3', ...forged })).toEqual({ questionId: 3 })
})

describe('lengths', () => {
  test.each([
    ['title', 10, 140],
    ['lead', 30, 1_200],
  ] as const)('a %s has %d to %d characters', (field, min, max) => {
    expect(complaints({ [field]: 'x'.repeat(min) })).toBeUndefined()
    expect(complaints({ [field]: '𠮷'.repeat(max) })).toBeUndefined()
    expect(complaints({ [field]: 'x'.repeat(min - 1) })).toHaveLength(1)
    expect(complaints({ [field]: 'x'.repeat(max + 1) })).toHaveLength(1)
  })

  test('more inside has at most 30,000 and may be blank', () => {
    expect(complaints({ more: 'x'.repeat(30_000) })).toBeUndefined()
    expect(complaints({ more: 'x'.repeat(30_001) })).toEqual([
      'more: The text for “more inside” is 30,001 characters long; at most 30,000 fit. Shorten it by 1.',
    ])
  })
})

test.each([
  ['no category', { category: '' }, ['category: Choose a category.']],
  ['a category that is not a word', { category: ['a'] }, ['category: Choose a category.']],
  ['a bad tag', { tags: 'ok, c++' }, ['tags: “c++” is not a tag: use 2 to 30 letters, digits or hyphens.']],
  ['nine tags', { tags: 'a1,a2,a3,a4,a5,a6,a7,a8,a9' }, ['tags: Use at most 8 tags; there are 9.']],
  [
    'eleven options',
    { decidingBetween: 'a\n'.repeat(11) },
    ['decidingBetween: Name at most 10 things, one on each line.'],
  ],
  [
    'a day that is not',
    { knowsBy: '2027-02-30' },
    ['knowsBy: Write the date as year-month-day, such as 2027-01-15.'],
  ],
  ['a day long ago', { knowsBy: '1999-12-31' }, ['knowsBy: Choose a date in this century.']],
  ['a title on two lines', { title: 'Whether to\ntake the job' }, undefined],
])('%s', (_rule, change, said) => {
  expect(complaints(change)).toEqual(said)
})

test('a day may be left open, and a leap day is a day', () => {
  expect(askInput.parse({ ...form, knowsBy: '' }).knowsBy).toBeNull()
  expect(askInput.parse({ ...form, knowsBy: '2028-02-29' }).knowsBy).toEqual(new Date('2028-02-29T00:00:00Z'))
})

test('each complaint is one about its own field, all of them at once', () => {
  const { error } = askInput.safeParse({ ...form, title: '', lead: '', category: '' })
  expect(error?.issues.map(({ path }) => path.join())).toEqual(['title', 'lead', 'category'])
})

test('an empty form is refused without an error of ours', () => {
  const { error } = askInput.safeParse({})
  const fields = error?.issues.map(({ path }) => path.join())
  expect(fields).toEqual(expect.arrayContaining(['submissionId', 'title', 'lead', 'category']))
})
