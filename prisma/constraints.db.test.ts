import { beforeEach, describe, expect, test } from 'vitest'
import {
  answer,
  aSceneWithEverything,
  credit,
  favorite,
  followUp,
  insert,
  passage,
  question,
  refusedBy,
  user,
} from '@/scripts/testing/constraints'

beforeEach(aSceneWithEverything)

describe('the database takes', () => {
  test.each([
    ['a member', insert('User', user)],
    ['a question', insert('Question', question)],
    ['an answer', insert('Answer', answer)],
    ['a follow-up', insert('FollowUp', followUp)],
    ['a credit', insert('Credit', credit)],
    ['a favorite', insert('Favorite', { ...favorite, questionId: ':thread' })],
  ])('%s as it should be', async (_what, sql) => {
    expect(await refusedBy(sql)).toBeNull()
  })
})

describe('the database refuses', () => {
  test.each([
    ['a name of two letters', insert('User', { ...user, name: "'ab'" }), 'User_name_check'],
    ['a name of 21 letters', insert('User', { ...user, name: `'${'x'.repeat(21)}'` }), 'User_name_check'],
    ['a name that is taken', insert('User', { ...user, name: "'papercut'" }), 'User_name_key'],
    ['a name that looks like one', insert('User', { ...user, skeleton: "'marrow'" }), 'User_skeleton_key'],
    [
      'an address that somebody else has confirmed',
      insert('User', { ...user, email: "'papercut@example.org'", emailVerifiedAt: 'now()' }),
      'User_email_key',
    ],
    ['an address in capitals', insert('User', { ...user, email: "'W@example.org'" }), 'User_email_check'],
    ['a bio without end', insert('User', { ...user, bio: "repeat('x', 20001)" }), 'User_bio_check'],
    [
      'a count below zero',
      `UPDATE "User" SET "helpedCount" = -1 WHERE "id" = :answerer`,
      'User_counts_check',
    ],
    [
      'a session of nobody',
      `INSERT INTO "Session" ("id", "userId", "createdAt", "expiresAt", "lastUsedAt", "provenAt")
       VALUES (gen_random_uuid(), 0, now(), now(), now(), now())`,
      'Session_userId_fkey',
    ],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })

  test.each([
    ['a question of nobody', insert('Question', { ...question, askerId: '0' }), 'Question_askerId_fkey'],
    [
      'a question in no category',
      insert('Question', { ...question, categoryId: '0' }),
      'Question_categoryId_fkey',
    ],
    ['a question without a title', insert('Question', { ...question, title: "''" }), 'Question_title_check'],
    ['a question without a lead', insert('Question', { ...question, lead: "''" }), 'Question_lead_check'],
    [
      'more inside without end',
      insert('Question', { ...question, more: "repeat('x', 1000001)" }),
      'Question_more_check',
    ],
    [
      'a thread that closes before it is asked',
      insert('Question', { ...question, closesAt: "now() - interval '1 ms'" }),
      'Question_closing_check',
    ],
    [
      'a thread that changed before it was asked',
      insert('Question', { ...question, changedAt: "now() - interval '1 ms'" }),
      'Question_changed_check',
    ],
    ['a question that is found twice', insert('Passage', passage), 'Passage_question_key'],
    [
      'a question’s passage that is an answer’s too',
      insert('Passage', { ...passage, answerId: ':answer' }),
      'Passage_kind_check',
    ],
    [
      'an outcome without its time',
      insert('Question', { ...question, outcome: "'partly'" }),
      'Question_outcome_check',
    ],
    [
      'a time without its outcome',
      insert('Question', { ...question, outcomeAt: 'now()' }),
      'Question_outcome_check',
    ],
    ['a question’s count below zero', `UPDATE "Question" SET "replyCount" = -1`, 'Question_counts_check'],
    [
      'one submission twice',
      `INSERT INTO "Question" SELECT (q).* FROM (SELECT (jsonb_populate_record(q, '{"id": 2147483647}')) AS q FROM "Question" q WHERE q."id" = :thread) x`,
      'Question_askerId_submissionId_key',
    ],
    [
      'a category’s address with a space',
      `UPDATE "Category" SET "slug" = 'two words'`,
      'Category_slug_check',
    ],
    ['a tag in capitals', `INSERT INTO "Tag" ("name") VALUES ('Jobs')`, 'Tag_name_check'],
    ['a tag of one letter', `INSERT INTO "Tag" ("name") VALUES ('j')`, 'Tag_name_check'],
    ['a tag twice', `INSERT INTO "Tag" ("name") VALUES ('jobs')`, 'Tag_name_key'],
    [
      'a tag twice on one question',
      `INSERT INTO "QuestionTag" SELECT * FROM "QuestionTag"`,
      'QuestionTag_pkey',
    ],
    ['a tally below zero', `UPDATE "OutcomeTally" SET "count" = -1`, 'OutcomeTally_count_check'],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint)
  })
})
