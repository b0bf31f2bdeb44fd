import { setBest } from '@/lib/best-answers/commands'
import { pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { closeThread } from '@/lib/questions/closing-commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'

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

/** nettlesoup's thread with an answer by papercut, a reply and a follow-up; another thread by birch with an answer. */
export async function aSceneWithEverything() {
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
}

/** Runs SQL in which `:thread` stands for that id; gives the name of the constraint that refused it. */
export async function refusedBy(sql: string): Promise<string | null> {
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

export const insert = (table: string, row: Record<string, string>) =>
  `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`

// A row of each table, as SQL: what a test changes of it is what the database should refuse.
export const user = {
  name: "'winter'",
  skeleton: "'winter'",
  email: "'w@example.org'",
  passwordHash: "'x'",
  createdAt: 'now()',
}
export const question = {
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
export const answer = {
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
export const followUp = { ...followUpColumns, authorId: ':asker', outcome: "'partly'" }
export const passage = { kind: "'question'", questionId: ':thread', authorId: ':asker', writtenAt: 'now()' }
export const favorite = { userId: ':stranger', createdAt: 'now()' }
export const credit = {
  followUpId: ':followUp',
  answerId: ':reply',
  questionId: ':thread',
  verdict: "'helped'",
}
export const best = { answerId: ':elsewhere', questionId: ':other', markedById: `${0}`, markedAt: 'now()' }
