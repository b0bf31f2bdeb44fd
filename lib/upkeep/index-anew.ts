import 'server-only'
import { log } from '@/lib/log'
import { unhurried } from './unhurried'

// Somebody who posts meanwhile waits for no more than this many.
const batch = 100

type Newest = { id: number | null }

const newestPassage = 'SELECT max("id") AS "id" FROM "Passage"'

// The trigger `fill` makes an entry anew when it is touched, so those that somebody else is changing can be skipped. A batch
// goes on where the last one ended: while a backup is being made, the index keeps the entries that no longer belong in it.
const upTo = (id: number) => `
  WITH made AS (UPDATE "Passage" SET "questionId" = "questionId" WHERE "id" IN (
    SELECT "id" FROM "Passage" WHERE "reading" < 2 AND "id" <= ${id}
    ORDER BY "id" DESC LIMIT ${batch} FOR UPDATE SKIP LOCKED) RETURNING "id")
  SELECT min("id") AS "id", count(*)::int AS "passages" FROM made`

/** Makes anew what the search has of texts that were read by older rules, the newest first. Can be stopped and begun again. */
export async function indexAnew(): Promise<void> {
  let all = 0
  let last = (await unhurried<Newest>(newestPassage)).rows[0]?.id
  while (last) {
    const [made] = (await unhurried<Newest & { passages: number }>(upTo(last))).rows
    all += made?.passages ?? 0
    last = made?.id && made.id - 1
  }
  if (all > 0) log().info({ passages: all }, 'The search has read older texts anew')
}
