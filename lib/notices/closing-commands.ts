import 'server-only'
import { db } from '@/lib/db'
import { enqueueAll } from '@/lib/jobs/commands'
import { closingSoonUntil } from './closing-soon'

const threadsAtOnce = 500

/**
 * Finds the threads that close within a week and of which nobody was told yet. One that nobody wants to hear of is found
 * again each day, and costs nothing.
 */
export async function sweepClosingSoon(now: Date): Promise<void> {
  const soon = await db().$queryRaw<{ id: number }[]>`
    SELECT q."id" FROM "Question" q
    WHERE q."closesAt" > ${now} AND q."closesAt" <= ${closingSoonUntil(now)} AND NOT EXISTS (
      SELECT 1 FROM "Notice" n WHERE n."questionId" = q."id" AND n."kind" = 'closing_soon'
        AND n."createdAt" > q."closesAt" - interval '8 days')
    ORDER BY q."closesAt"`
  for (let start = 0; start < soon.length; start += threadsAtOnce) {
    const some = soon.slice(start, start + threadsAtOnce)
    await db().$transaction((tx) =>
      enqueueAll(
        tx,
        'tell',
        some.map(({ id }) => ({ of: 'closing', id })),
      ),
    )
  }
}
