import 'server-only'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import { passesAt } from './knows-by'
import type { QuestionRow } from './row'

/** A list is true until one of its rows changes, or the day of one that still awaits its ending is over. */
export function trueWithRows(rows: QuestionRow[]): void {
  dependsOn(...rows.map(({ id }) => tags.question(id)))
  for (const { knowsBy, overdue, outcome } of rows)
    if (knowsBy && !overdue && !outcome) goodUntil(passesAt(knowsBy, siteZone()))
}
