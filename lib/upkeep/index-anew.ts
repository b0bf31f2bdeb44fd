import 'server-only'
import { log } from '@/lib/log'
import { unhurried } from './unhurried'

// Whoever posts at the same moment does not wait for more than this many.
const batch = 100

// The trigger `fill` makes whatever is touched anew. What somebody else is changing just now is made anew by that.
const next = `
  UPDATE "Passage" SET "questionId" = "questionId" WHERE "id" IN (
    SELECT "id" FROM "Passage" WHERE "reading" < 2 ORDER BY "id" DESC LIMIT ${batch} FOR UPDATE SKIP LOCKED)`

/** Makes anew what the search has of texts that were read by older rules, the newest first. Can be stopped and begun again. */
export async function indexAnew(): Promise<void> {
  let passages = 0
  for (let rows = batch; rows === batch; passages += rows) rows = (await unhurried(next)).rowCount ?? 0
  if (passages > 0) log().info({ passages }, 'The search has read older texts anew')
}
