import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import type { Letter } from './letter'

/** The end of every message: why it came, how to stop it, and which site sent it. Addresses are absolute. */
export type Footing = {
  why: string
  stop: { text: string; url: string } | null
  /** The member's notification settings; they do not apply to mail about the account. */
  choose: { text: string; url: string } | null
  site: { name: string; url: string }
}

/** The footing of a letter; `stopUrl` is the link that stops mail of its scope. */
export function footingOf({ why, stop }: Letter, site: string, stopUrl: string | null): Footing {
  const choose = { text: 'Notification settings', url: whole(site, '/settings/notices') }
  return {
    why,
    stop: stop && stopUrl ? { text: stop.text, url: stopUrl } : null,
    choose: stop ? choose : null,
    site: { name: siteName, url: whole(site, '/') },
  }
}
