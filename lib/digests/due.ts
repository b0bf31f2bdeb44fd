import type { DigestRhythm } from '@/lib/generated/prisma/enums'
import { settings } from '@/lib/settings'
import { morningLasts, nextMorning } from '@/lib/time/morning'
import { siteZone } from '@/lib/time/site-zone'

/** What a member's mornings depend on; without a zone of their own they have the site's. */
export type DigestMember = { timeZone: string | null; digestRhythm: DigestRhythm }

const hourOf = ({ timeZone }: DigestMember) => ({ zone: timeZone ?? siteZone(), hour: settings.morning })

/** When the next digest is looked for, or null for who wants none. */
export function nextDigest(now: Date, member: DigestMember): Date | null {
  const rhythm = member.digestRhythm
  return rhythm === 'never' ? null : nextMorning(now, { ...hourOf(member), rhythm })
}

/**
 * The morning of a digest that is due: the one that it is now, or else the next. It can be due at night when no worker
 * ran in time, or when the member has moved to another zone.
 */
export const dueMorning = (now: Date, member: DigestMember): Date =>
  nextMorning(new Date(now.getTime() - morningLasts), { ...hourOf(member), rhythm: 'daily' })
