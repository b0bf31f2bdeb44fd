import { beforeEach, describe, expect, test } from 'vitest'
import {
  answer,
  aSceneWithEverything,
  credit,
  followUp,
  insert,
  refusedBy,
} from '@/scripts/testing/constraints'

beforeEach(aSceneWithEverything)

describe('the database refuses', () => {
  test.each([
    ['an answer to nothing', insert('Answer', { ...answer, questionId: '0' }), 'Answer_questionId_fkey'],
    ['an answer of nobody', insert('Answer', { ...answer, authorId: '0' }), 'Answer_authorId_fkey'],
    ['an answer without words', insert('Answer', { ...answer, text: "''" }), 'Answer_text_check'],
    [
      'an answer without end',
      insert('Answer', { ...answer, text: "repeat('x', 1000001)" }),
      'Answer_text_check',
    ],
    [
      'a removal without its reason',
      `UPDATE "Answer" SET "removedAt" = now() WHERE "id" = :answer`,
      'Answer_removed_check',
    ],
    [
      'a reason without its removal',
      `UPDATE "Answer" SET "removedReason" = 'x' WHERE "id" = :answer`,
      'Answer_removed_check',
    ],
    ['an answer’s count below zero', `UPDATE "Answer" SET "favoriteCount" = -1`, 'Answer_counts_check'],
    [
      'one submission twice by one author',
      `UPDATE "Answer" SET "submissionId" = (SELECT "submissionId" FROM "Answer" WHERE "id" = :answer) WHERE "id" = :elsewhere`,
      'Answer_authorId_submissionId_key',
    ],
    [
      'deleting an answer that is marked',
      `DELETE FROM "Answer" WHERE "id" = :answer`,
      'BestAnswer_answerId_questionId_fkey',
    ],
    [
      'deleting a question that has answers',
      `DELETE FROM "Question" WHERE "id" = :other`,
      'Answer_questionId_fkey',
    ],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })

  test.each([
    [
      'a follow-up by anybody but the asker',
      insert('FollowUp', { ...followUp, authorId: ':answerer' }),
      'FollowUp_questionId_authorId_fkey',
    ],
    [
      'a follow-up of a million code points and one',
      insert('FollowUp', { ...followUp, text: "repeat('x', 1000001)" }),
      'FollowUp_text_check',
    ],
    ['a follow-up’s count below zero', `UPDATE "FollowUp" SET "favoriteCount" = -1`, 'FollowUp_counts_check'],
    [
      'a credit for an answer of another thread',
      insert('Credit', { ...credit, answerId: ':elsewhere' }),
      'Credit_answerId_questionId_fkey',
    ],
    [
      'a credit that names another thread than its follow-up’s',
      insert('Credit', { ...credit, answerId: ':elsewhere', questionId: ':other' }),
      'Credit_followUpId_questionId_fkey',
    ],
    [
      'a credit twice',
      insert('Credit', { ...credit, answerId: ':answer', verdict: "'did_not_help'" }),
      'Credit_pkey',
    ],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })
})

test('a question that is given to another asker takes its follow-ups along', async () => {
  const given = `UPDATE "Question" SET "askerId" = :stranger WHERE "id" = :thread`
  const taken = `SELECT 1 / count(*) FROM "FollowUp" WHERE "questionId" = :thread AND "authorId" = :stranger`
  expect(await refusedBy(`${given}; ${taken}`)).toBeNull()
})
