import 'server-only'
import { db } from '@/lib/db'

type Counter = { table: string; column: string; truth: string }

const count = (from: string, where: string) => `(SELECT count(*)::int FROM ${from} WHERE ${where})`

// Every counter column, and the count that it stands for; `x` is the row that holds it.
const counters: Counter[] = [
  { table: 'User', column: 'questionCount', truth: count('"Question" q', 'q."askerId" = x."id"') },
  {
    table: 'User',
    column: 'answerCount',
    truth: count('"Answer" a', 'a."authorId" = x."id" AND NOT a."byAsker" AND a."removedAt" IS NULL'),
  },
  {
    table: 'User',
    column: 'bestAnswerCount',
    truth: count('"BestAnswer" b JOIN "Answer" a ON a."id" = b."answerId"', 'a."authorId" = x."id"'),
  },
  {
    table: 'User',
    column: 'helpedCount',
    truth: count(
      '"Credit" c JOIN "Answer" a ON a."id" = c."answerId"',
      `a."authorId" = x."id" AND c."verdict" = 'helped'`,
    ),
  },
  { table: 'User', column: 'favoriteCount', truth: count('"Favorite" f', 'f."userId" = x."id"') },
  { table: 'Category', column: 'questionCount', truth: count('"Question" q', 'q."categoryId" = x."id"') },
  { table: 'Tag', column: 'questionCount', truth: count('"QuestionTag" t', 't."tagId" = x."id"') },
  {
    table: 'Question',
    column: 'answerCount',
    truth: count('"Answer" a', 'a."questionId" = x."id" AND NOT a."byAsker" AND a."removedAt" IS NULL'),
  },
  {
    table: 'Question',
    column: 'replyCount',
    truth: count('"Answer" a', 'a."questionId" = x."id" AND a."byAsker" AND a."removedAt" IS NULL'),
  },
  { table: 'Question', column: 'followUpCount', truth: count('"FollowUp" u', 'u."questionId" = x."id"') },
  { table: 'Question', column: 'favoriteCount', truth: count('"Favorite" f', 'f."questionId" = x."id"') },
  { table: 'Question', column: 'bestCount', truth: count('"BestAnswer" b', 'b."questionId" = x."id"') },
  { table: 'Answer', column: 'favoriteCount', truth: count('"Favorite" f', 'f."answerId" = x."id"') },
  { table: 'FollowUp', column: 'favoriteCount', truth: count('"Favorite" f', 'f."followUpId" = x."id"') },
  {
    table: 'OutcomeTally',
    column: 'count',
    truth: count(
      '"FollowUp" u JOIN "Question" q ON q."id" = u."questionId"',
      'q."categoryId" = x."categoryId" AND u."outcome" = x."outcome"',
    ),
  },
]

/** Recounts every counter and gives those with rows that differ: `Question.answerCount`, and in how many rows. */
export async function wrongCounters(): Promise<{ counter: string; rows: number }[]> {
  const found = []
  for (const { table, column, truth } of counters) {
    const sql = `SELECT count(*)::int AS rows FROM "${table}" x WHERE x."${column}" <> ${truth}`
    const [row] = await db().$queryRawUnsafe<{ rows: number }[]>(sql)
    if (row?.rows) found.push({ counter: `${table}.${column}`, rows: row.rows })
  }
  return found
}

/** Puts every counter right; gives the number of rows that were wrong. */
export async function recount(): Promise<number> {
  let rows = 0
  for (const { table, column, truth } of counters)
    rows += await db().$executeRawUnsafe(
      `UPDATE "${table}" x SET "${column}" = ${truth} WHERE x."${column}" <> ${truth}`,
    )
  return rows
}
