import { beforeEach, describe, expect, test } from 'vitest'
import { aSceneWithEverything, best, favorite, insert, refusedBy } from '@/scripts/testing/constraints'

beforeEach(aSceneWithEverything)

describe('the database refuses', () => {
  test.each([
    [
      'a best mark by a stranger',
      { ...best, markedById: ':stranger' },
      'BestAnswer_questionId_markedById_fkey',
    ],
    [
      'a best mark by the answerer',
      { ...best, markedById: ':answerer' },
      'BestAnswer_questionId_markedById_fkey',
    ],
    [
      'a best mark on an answer of another thread',
      { ...best, questionId: ':thread', markedById: ':asker' },
      'BestAnswer_answerId_questionId_fkey',
    ],
    [
      'a second best mark on one answer',
      { ...best, answerId: ':answer', questionId: ':thread', markedById: ':asker' },
      'BestAnswer_pkey',
    ],
  ])('%s', async (_what, row, constraint) => {
    expect(await refusedBy(insert('BestAnswer', row))).toBe(constraint)
  })

  test.each([
    ['a favorite of nothing', {}, 'Favorite_target_check'],
    ['a favorite of two things', { questionId: ':thread', answerId: ':elsewhere' }, 'Favorite_target_check'],
    [
      'a favorite of three things',
      { questionId: ':thread', answerId: ':elsewhere', followUpId: ':followUp' },
      'Favorite_target_check',
    ],
    ['a favorite twice', { answerId: ':answer' }, 'Favorite_userId_answerId_key'],
    ['a favorite of what is not there', { answerId: '0' }, 'Favorite_answerId_fkey'],
    ['a favorite of nobody', { userId: '0', questionId: ':thread' }, 'Favorite_userId_fkey'],
  ])('%s', async (_what, row, constraint) => {
    expect(await refusedBy(insert('Favorite', { ...favorite, ...row }))).toBe(constraint)
  })

  test.each([
    [
      'closing a thread that is closed',
      insert('Closing', { questionId: ':thread', closedById: ':asker', closedAt: 'now()' }),
      'Closing_current_key',
    ],
    [
      'a closing by nobody that was not reopened',
      insert('Closing', { questionId: ':other', closedAt: 'now()' }),
      'Closing_closed_check',
    ],
    ['a reopening by nobody', `UPDATE "Closing" SET "reopenedAt" = now()`, 'Closing_reopened_check'],
    ['a reopening at no time', `UPDATE "Closing" SET "reopenedById" = :asker`, 'Closing_reopened_check'],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })
})
