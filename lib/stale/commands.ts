import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db'
import { staleChannel } from './reading'

const staleTags = z.array(
  z
    .string()
    .min(1)
    .max(256)
    .regex(/^[a-z-]+(:[^\p{Cc}]+)?$/u),
)

/**
 * Says, within an act's transaction, which tags (`staleAfter`) it made stale: every server reads that once it has committed
 * (server/hearing-stale.ts), and the notification has them do so at once.
 */
export async function announceStale(tx: Transaction, tags: string[]): Promise<void> {
  const stale = staleTags.parse([...new Set(tags)])
  if (stale.length === 0) return
  await tx.$executeRaw`
    WITH written AS (INSERT INTO "StaleTags" ("tags") VALUES (${stale}::text[]) RETURNING "id")
    SELECT pg_notify(${staleChannel}, '') FROM written`
}
