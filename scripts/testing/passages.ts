import { pool } from '@/lib/db'
import { later, monday } from '@/prisma/cast/scene'

/** The passages that a tsquery finds, in the order of writing: `question 3`, `answer 12`. */
export async function passages(query: string): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT "kind" || ' ' || coalesce("answerId", "followUpId", "questionId") AS name
     FROM "Passage" WHERE "search" @@ $1::tsquery ORDER BY "id"`,
    [query],
  )
  return rows.map(({ name }) => name)
}

/** Those in which all of these lexemes stand. */
export const written = (words: string) =>
  passages(
    `${words
      .split(' ')
      .map((word) => `'${word}'`)
      .join(' & ')}`,
  )

/** An edit that leaves a trace. */
export const soon = later(monday, '2m')
