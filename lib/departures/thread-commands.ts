import 'server-only'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import type { Step } from './batch-commands'

const atOnce = 500

/** Tells the servers that a name has changed, wherever it stands: in the threads that its member has written in. */
export const announceName: Step = async (tx, { userId, name }, after) => {
  const threads = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Question" WHERE "askerId" = ${userId} AND "id" > ${after}
    UNION SELECT "questionId" FROM "Answer" WHERE "authorId" = ${userId} AND "questionId" > ${after}
    ORDER BY "id" LIMIT ${atOnce}`
  await announceStale(
    tx,
    staleAfter.renaming(
      name,
      threads.map(({ id }) => id),
    ),
  )
  return threads.length === atOnce ? (threads.at(-1)?.id ?? null) : null
}
