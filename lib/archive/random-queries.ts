import 'server-only'
import { db } from '@/lib/db'

type Place = { id: number; slug: string }

const tries = 32

/**
 * One of all questions, each equally likely; null if there is none. It draws among the numbers between the first
 * id and the last until one is a question's, which costs the same however many there are.
 */
export async function randomThread(): Promise<Place | null> {
  const [drawn] = await db().$queryRaw<Place[]>`
    WITH ends AS (SELECT min("id") AS "first", max("id") AS "last" FROM "Question"),
    drawn AS MATERIALIZED (
      SELECT "turn", "first" + floor(random() * ("last" - "first" + 1))::int AS "id"
      FROM ends, generate_series(1, ${tries}) AS "turn"
    )
    SELECT q."id", q."slug" FROM drawn JOIN "Question" q USING ("id") ORDER BY "turn" LIMIT 1`
  return drawn ?? (await nearAnywhere())
}

/** Where hardly any number is a question's: the first question from anywhere on, more likely the wider the gap before. */
async function nearAnywhere(): Promise<Place | null> {
  const [found] = await db().$queryRaw<Place[]>`
    WITH anywhere AS MATERIALIZED (
      SELECT min("id") + floor(random() * (max("id") - min("id") + 1))::int AS "id" FROM "Question"
    )
    SELECT q."id", q."slug" FROM anywhere, LATERAL (
      SELECT "id", "slug" FROM "Question" WHERE "id" >= anywhere."id" ORDER BY "id" LIMIT 1
    ) q`
  return found ?? null
}
