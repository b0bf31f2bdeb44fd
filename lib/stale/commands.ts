import 'server-only'
import type { Transaction } from '@/lib/db'
import { announcementsOf, staleChannel } from './announcement'

/**
 * Tells every server, when the transaction commits, that what is cached under these tags (`staleAfter`) is no longer
 * true. `by` names the process that has expired them itself.
 */
export async function announceStale(
  tx: Transaction,
  tags: string[],
  by: string | null = null,
): Promise<void> {
  const texts = announcementsOf(tags, by)
  if (texts.length === 0) return
  await tx.$executeRaw`SELECT pg_notify(${staleChannel}, text) FROM unnest(${texts}::text[]) AS text`
}
