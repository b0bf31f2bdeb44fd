import 'server-only'
import { db } from '@/lib/db'
import { announceStale } from '@/lib/stale/commands'
import { everything } from '@/lib/stale/tags'
import { unhurried } from './unhurried'

/** What is counted, how the rows that are wrong are counted, and how they are put right. */
type Counter = { name: string; wrong: string; fix: string }

const count = (from: string, where: string) => `(SELECT count(*)::int FROM ${from} WHERE ${where})`

/** Columns of a table, and the truth of each; `x` is the row that holds it. The first gives the counter its name. */
function counter(table: string, truths: Record<string, string>): Counter {
  const columns = Object.entries(truths)
  const differs = columns.map(([column, truth]) => `x."${column}" IS DISTINCT FROM ${truth}`).join(' OR ')
  const changes = columns.map(([column, truth]) => `"${column}" = ${truth}`).join(', ')
  return {
    name: `${table}.${Object.keys(truths)[0]}`,
    wrong: `SELECT count(*)::int AS "rows" FROM "${table}" x WHERE ${differs}`,
    fix: `UPDATE "${table}" x SET ${changes} WHERE ${differs}`,
  }
}

const newestFollowUp = (column: string) => `(
  SELECT u."${column}" FROM "FollowUp" u WHERE u."questionId" = x."id" ORDER BY u."createdAt" DESC, u."id" DESC LIMIT 1)`

const untallied = `
  FROM "FollowUp" u JOIN "Question" q ON q."id" = u."questionId"
  WHERE NOT EXISTS (
    SELECT FROM "OutcomeTally" x WHERE x."categoryId" = q."categoryId" AND x."outcome" = u."outcome")`

const missingTallies: Counter = {
  name: 'OutcomeTally',
  wrong: `SELECT count(DISTINCT (q."categoryId", u."outcome"))::int AS "rows" ${untallied}`,
  fix: `
    INSERT INTO "OutcomeTally" ("categoryId", "outcome", "count")
    SELECT q."categoryId", u."outcome", count(*)::int ${untallied} GROUP BY 1, 2
    ON CONFLICT DO NOTHING`,
}

// Everything that is kept although it could be counted or looked up.
const counters: Counter[] = [
  counter('User', { questionCount: count('"Question" q', 'q."askerId" = x."id"') }),
  counter('User', {
    answerCount: count('"Answer" a', 'a."authorId" = x."id" AND NOT a."byAsker" AND a."removedAt" IS NULL'),
  }),
  counter('User', {
    bestAnswerCount: count(
      '"BestAnswer" b JOIN "Answer" a ON a."id" = b."answerId"',
      'a."authorId" = x."id"',
    ),
  }),
  counter('User', {
    helpedCount: count(
      '"Credit" c JOIN "Answer" a ON a."id" = c."answerId"',
      `a."authorId" = x."id" AND c."verdict" = 'helped'`,
    ),
  }),
  counter('User', { favoriteCount: count('"Favorite" f', 'f."userId" = x."id"') }),
  counter('Category', { questionCount: count('"Question" q', 'q."categoryId" = x."id"') }),
  counter('Tag', { questionCount: count('"QuestionTag" t', 't."tagId" = x."id"') }),
  counter('Question', {
    answerCount: count('"Answer" a', 'a."questionId" = x."id" AND NOT a."byAsker" AND a."removedAt" IS NULL'),
  }),
  counter('Question', {
    replyCount: count('"Answer" a', 'a."questionId" = x."id" AND a."byAsker" AND a."removedAt" IS NULL'),
  }),
  counter('Question', { followUpCount: count('"FollowUp" u', 'u."questionId" = x."id"') }),
  counter('Question', { favoriteCount: count('"Favorite" f', 'f."questionId" = x."id"') }),
  counter('Question', { bestCount: count('"BestAnswer" b', 'b."questionId" = x."id"') }),
  counter('Question', { outcome: newestFollowUp('outcome'), outcomeAt: newestFollowUp('createdAt') }),
  counter('Answer', { favoriteCount: count('"Favorite" f', 'f."answerId" = x."id"') }),
  counter('FollowUp', { favoriteCount: count('"Favorite" f', 'f."followUpId" = x."id"') }),
  missingTallies,
  counter('OutcomeTally', {
    count: count(
      '"FollowUp" u JOIN "Question" q ON q."id" = u."questionId"',
      'q."categoryId" = x."categoryId" AND u."outcome" = x."outcome"',
    ),
  }),
]

/** Recounts every counter and gives those with rows that differ: `Question.answerCount`, and in how many rows. */
export async function wrongCounters(): Promise<{ counter: string; rows: number }[]> {
  const found = []
  for (const { name, wrong } of counters) {
    const { rows } = await unhurried<{ rows: number }>(wrong)
    if (rows[0]?.rows) found.push({ counter: name, rows: rows[0].rows })
  }
  return found
}

/** Puts every counter right; gives the number of rows that were wrong. They may be shown on any page. */
export async function recount(): Promise<number> {
  let rows = 0
  for (const { fix } of counters) rows += (await unhurried(fix)).rowCount ?? 0
  if (rows > 0) await announceStale(db(), [everything])
  return rows
}
