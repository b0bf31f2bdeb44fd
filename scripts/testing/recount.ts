import { pool } from '@/lib/db'

const standing = 'a."removedAt" IS NULL'

const counters: [table: string, column: string, recount: string][] = [
  ['Question', 'answerCount', `FROM "Answer" a WHERE a."questionId" = t."id" AND NOT a."byAsker" AND ${standing}`],
  ['Question', 'replyCount', `FROM "Answer" a WHERE a."questionId" = t."id" AND a."byAsker" AND ${standing}`],
  ['Question', 'followUpCount', 'FROM "FollowUp" f WHERE f."questionId" = t."id"'],
  ['Question', 'favoriteCount', 'FROM "Favorite" f WHERE f."questionId" = t."id"'],
  ['Question', 'bestCount', 'FROM "BestAnswer" b WHERE b."questionId" = t."id"'],
  ['Answer', 'favoriteCount', 'FROM "Favorite" f WHERE f."answerId" = t."id"'],
  ['FollowUp', 'favoriteCount', 'FROM "Favorite" f WHERE f."followUpId" = t."id"'],
  ['Category', 'questionCount', 'FROM "Question" q WHERE q."categoryId" = t."id"'],
  ['Tag', 'questionCount', 'FROM "QuestionTag" x WHERE x."tagId" = t."id"'],
  ['User', 'questionCount', 'FROM "Question" q WHERE q."askerId" = t."id"'],
  ['User', 'answerCount', `FROM "Answer" a WHERE a."authorId" = t."id" AND NOT a."byAsker" AND ${standing}`],
  ['User', 'bestAnswerCount', 'FROM "BestAnswer" b JOIN "Answer" a ON a."id" = b."answerId" WHERE a."authorId" = t."id"'],
  [
    'User',
    'helpedCount',
    `FROM "Credit" c JOIN "Answer" a ON a."id" = c."answerId" WHERE a."authorId" = t."id" AND c."verdict" = 'helped'`,
  ],
  ['User', 'favoriteCount', 'FROM "Favorite" f WHERE f."userId" = t."id"'],
]

const count = ([table, column, recount]: (typeof counters)[number]) => `
  SELECT '${table} ' || t."id" || ' ${column}' AS what, t."${column}"::text AS kept, (SELECT count(*) ${recount})::text AS counted
  FROM "${table}" t`

const tallies = `
  SELECT 'Tally ' || coalesce(t."categoryId", n."categoryId") || ' ' || coalesce(t."outcome", n."outcome"),
         coalesce(t."count", 0)::text, coalesce(n."count", 0)::text
  FROM "OutcomeTally" t FULL JOIN (
    SELECT q."categoryId", f."outcome", count(*) FROM "FollowUp" f JOIN "Question" q ON q."id" = f."questionId"
    GROUP BY 1, 2) n USING ("categoryId", "outcome")`

const outcomes = `
  SELECT 'Question ' || q."id" || ' outcome', q."outcome" || ' ' || q."outcomeAt", f."outcome" || ' ' || f."createdAt"
  FROM "Question" q LEFT JOIN LATERAL (
    SELECT "outcome", "createdAt" FROM "FollowUp" WHERE "questionId" = q."id" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1) f ON true`

/** Every counter, tally and outcome of the database that is not what counting anew gives. */
export async function wrongCounters(): Promise<{ what: string; kept: string; counted: string }[]> {
  const every = [...counters.map(count), tallies, outcomes].join(' UNION ALL ')
  const { rows } = await pool().query(`SELECT * FROM (${every}) c WHERE kept IS DISTINCT FROM counted ORDER BY 1`)
  return rows
}
