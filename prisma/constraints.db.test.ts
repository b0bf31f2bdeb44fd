import { beforeEach, describe, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { closeThread } from '@/lib/questions/closing-commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from './cast/scene'

const ids = {
  thread: 0,
  other: 0,
  answer: 0,
  reply: 0,
  elsewhere: 0,
  followUp: 0,
  asker: 0,
  answerer: 0,
  stranger: 0,
}

// nettlesoup's thread with an answer by papercut, a reply and a follow-up; another thread by birch with an answer.
beforeEach(async () => {
  await emptyStage()
  ids.thread = (await aThread({}, { tags: ['jobs'] })).id
  ids.other = (await aThread({ asker: 'birch' })).id
  ids.answer = await anAnswer(ids.thread)
  ids.reply = await anAnswer(ids.thread, { by: 'nettlesoup' })
  ids.elsewhere = await anAnswer(ids.other)
  ids.followUp = await aFollowUp(ids.thread, { helped: [ids.answer] })
  ids.asker = member('nettlesoup').id
  ids.answerer = member('papercut').id
  ids.stranger = member('marrow').id
  const afterwards = later(monday, '122d')
  await setBest(act('nettlesoup', afterwards), { answerId: ids.answer, on: true })
  await setFavorite(act('marrow', afterwards), { target: { kind: 'answer', id: ids.answer }, on: true })
  await closeThread(act('nettlesoup', afterwards), { questionId: ids.thread })
})

/** Runs SQL in which `:thread` stands for that id; gives the name of the constraint that refused it. */
async function refusedBy(sql: string): Promise<string | null> {
  const filled = sql.replace(/:(\w+)/g, (whole, name) =>
    name in ids ? String(ids[name as keyof typeof ids]) : whole,
  )
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query(filled)
    return null
  } catch (error) {
    if (error instanceof Error && 'constraint' in error) return String(error.constraint ?? error.message)
    throw error
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const insert = (table: string, row: Record<string, string>) =>
  `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`

const user = {
  name: "'winter'",
  skeleton: "'winter'",
  email: "'w@example.org'",
  passwordHash: "'x'",
  createdAt: 'now()',
}
const question = {
  submissionId: 'gen_random_uuid()',
  askerId: ':asker',
  categoryId: '(SELECT min("id") FROM "Category")',
  title: "'Title'",
  slug: "'title'",
  lead: "'Lead'",
  leadHtml: "''",
  renderer: '1',
  createdAt: 'now()',
  changedAt: 'now()',
  closesAt: 'now()',
}
const answer = {
  submissionId: 'gen_random_uuid()',
  questionId: ':thread',
  authorId: ':answerer',
  byAsker: 'false',
  text: "'Text'",
  html: "''",
  renderer: '1',
  createdAt: 'now()',
}
const { byAsker: _, ...followUpColumns } = answer
const followUp = { ...followUpColumns, authorId: ':asker', outcome: "'partly'" }
const passage = { kind: "'question'", questionId: ':thread', authorId: ':asker', writtenAt: 'now()' }
const favorite = { userId: ':stranger', createdAt: 'now()' }
const credit = { followUpId: ':followUp', answerId: ':reply', questionId: ':thread', verdict: "'helped'" }
const best = { answerId: ':elsewhere', questionId: ':other', markedById: `${0}`, markedAt: 'now()' }

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
      'an address that is taken',
      insert('User', { ...user, email: "'papercut@example.org'" }),
      'User_email_key',
    ],
    ['an address in capitals', insert('User', { ...user, email: "'W@example.org'" }), 'User_email_check'],
    ['a bio without end', insert('User', { ...user, bio: "repeat('x', 2001)" }), 'User_bio_check'],
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
      insert('Question', { ...question, more: "repeat('x', 100001)" }),
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

  test.each([
    ['an answer to nothing', insert('Answer', { ...answer, questionId: '0' }), 'Answer_questionId_fkey'],
    ['an answer of nobody', insert('Answer', { ...answer, authorId: '0' }), 'Answer_authorId_fkey'],
    ['an answer without words', insert('Answer', { ...answer, text: "''" }), 'Answer_text_check'],
    [
      'an answer without end',
      insert('Answer', { ...answer, text: "repeat('x', 100001)" }),
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
    ['a follow-up without words', insert('FollowUp', { ...followUp, text: "''" }), 'FollowUp_text_check'],
    ['a follow-up’s count below zero', `UPDATE "FollowUp" SET "favoriteCount" = -1`, 'FollowUp_counts_check'],
    [
      'giving a question that has follow-ups to another asker',
      `UPDATE "Question" SET "askerId" = :stranger WHERE "id" = :thread; SET CONSTRAINTS ALL IMMEDIATE`,
      null,
    ],
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
