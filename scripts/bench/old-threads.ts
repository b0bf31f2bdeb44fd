import { threadPath } from '@/lib/questions/slug'
import { withClient } from './own-database'

// Words of their own, so that none of them is related to all others.
const insert = `
  WITH pattern AS (SELECT * FROM "Question" WHERE "id" = $1),
  asked AS (
    INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
      "createdAt", "closesAt", "changedAt", "answerCount")
    SELECT gen_random_uuid(), "askerId", "categoryId", words, replace(words, ' ', '-'), words, '<p>' || words || '</p>',
      "renderer", old, old + interval '1 year', old + interval '1 day', 3
    FROM pattern, generate_series(1, $2::int) AS number,
      regexp_replace(md5(number::text), '(.{8})(?=.)', '\\1 ', 'g') AS words,
      LATERAL (SELECT now() - interval '3 years' + number * interval '1 minute' AS old)
    RETURNING "id", "slug", "createdAt"),
  answered AS (
    INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
    SELECT gen_random_uuid(), asked."id", "authorId", false, "text", "html", "renderer", asked."createdAt" + interval '1 day'
    FROM asked, (SELECT * FROM "Answer" WHERE "questionId" = $1 ORDER BY "id" LIMIT 3))
  SELECT "id", "slug" FROM asked ORDER BY "id"`

const quiet = ['Question', 'Answer'].map((name) => `ALTER TABLE "${name}" DISABLE TRIGGER USER`)
const awake = ['Question', 'Answer'].map((name) => `ALTER TABLE "${name}" ENABLE TRIGGER USER`)

/** Inserts so many closed threads of three answers, taken from the thread at `like`, and gives their paths. The search does not know them. */
export function insertOldThreads(databaseUrl: string, like: string, amount: number): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    await client.query(quiet.join(';'))
    const { rows } = await client.query<{ id: number; slug: string }>(insert, [like.split('/')[2], amount])
    await client.query(awake.join(';'))
    await client.query('VACUUM (ANALYZE) "Question", "Answer"')
    return rows.map(threadPath)
  })
}
