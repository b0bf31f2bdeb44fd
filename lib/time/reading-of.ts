import type { DateStyle } from './format'
import type { Reading } from './reader'
import { siteZone } from './site-zone'

/** How times are written for a member, by what they chose; for who chose no zone, in the site's. */
export function readingOf({
  timeZone,
  dateStyle,
}: {
  timeZone: string | null
  dateStyle: DateStyle
}): Reading {
  const site = siteZone()
  return { zone: timeZone ?? site, site, dates: dateStyle }
}
