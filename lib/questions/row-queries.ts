import 'server-only'
import { alsoTagged, goodUntil } from '@/lib/cache'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { passesAt } from './knows-by'
import type { QuestionRow } from './row'

/** A cached list lives until one of its rows changes, or the day of one that still awaits its ending is over. */
export function keptWithRows(rows: QuestionRow[], now: Date): void {
  alsoTagged(rows.map(({ id }) => tags.question(id)))
  for (const { knowsBy, overdue, outcome } of rows)
    if (knowsBy && !overdue && !outcome) goodUntil(passesAt(knowsBy, siteZone()), now)
}
