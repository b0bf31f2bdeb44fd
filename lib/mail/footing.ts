import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import type { Letter } from './letter'

/** What stands below every message: why it came, how to stop it, and where it is from. Addresses are absolute. */
export type Footing = {
  why: string
  stop: { text: string; url: string } | null
  /** Where a member chooses what is mailed; mail about the account gives no choice. */
  choose: { text: string; url: string } | null
  site: { name: string; url: string }
}

/** The footing of a letter; `stopUrl` is the link that stops mail of its scope. */
export function footingOf({ why, stop }: Letter, site: string, stopUrl: string | null): Footing {
  const choose = { text: 'Choose what you get', url: whole(site, '/settings/notices') }
  return {
    why,
    stop: stop && stopUrl ? { text: stop.text, url: stopUrl } : null,
    choose: stop ? choose : null,
    site: { name: siteName, url: whole(site, '/') },
  }
}
