import type { DigestRhythm } from '@/lib/generated/prisma/enums'
import { settings } from '@/lib/settings'
import { nextMorning } from '@/lib/time/morning'
import { siteZone } from '@/lib/time/site-zone'

/** What a member's mornings depend on; without a zone of their own they have the site's. */
export type DigestMember = { timeZone: string | null; digestRhythm: DigestRhythm }

/** When the next digest is looked for, or null for who wants none. */
export function nextDigest(now: Date, { timeZone, digestRhythm }: DigestMember): Date | null {
  if (digestRhythm === 'never') return null
  return nextMorning(now, { zone: timeZone ?? siteZone(), hour: settings.morning, rhythm: digestRhythm })
}
