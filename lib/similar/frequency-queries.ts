import 'server-only'
import { db } from '@/lib/db'
import type { Frequencies } from './words'

type Row = { lexeme: string; share: number; passages: number }

/** What PostgreSQL's own statistics say about the words of passages: none before its first ANALYZE. */
async function measured(): Promise<Frequencies> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT "lexeme", "share", "passages"
    FROM pg_stats, (SELECT "reltuples" AS "passages" FROM pg_class WHERE "oid" = '"Passage"'::regclass),
      unnest("most_common_elems"::text::text[], "most_common_elem_freqs") AS common ("lexeme", "share")
    WHERE "schemaname" = current_schema() AND "tablename" = 'Passage' AND "attname" = 'search' AND "lexeme" IS NOT NULL`
  return {
    passages: rows[0]?.passages ?? 0,
    shares: new Map(rows.map(({ lexeme, share }) => [lexeme, share])),
  }
}

const freshness = 10 * 60_000

// Statistics come soon after the first posts; they are worth looking for more often.
const freshnessOfNone = 10_000

let kept: { until: number; frequencies: Frequencies } | undefined

/** How common words are on this site, as it was at most ten minutes ago. */
export async function wordFrequencies(): Promise<Frequencies> {
  if (kept && kept.until > Date.now()) return kept.frequencies
  const frequencies = await measured()
  const life = frequencies.shares.size > 0 ? freshness : freshnessOfNone
  kept = { until: Date.now() + life, frequencies }
  return frequencies
}
