type Sent = { origin: string | null; fetchSite: string | null }

const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** Whether an address leads to the machine that reads it, whoever that is. */
export const isLoopback = (address: string) => ownNames.test(new URL(address).hostname)

/** On one's own machine the site has several names: they are one site. */
const isSameSite = (one: URL, other: URL) =>
  one.origin === other.origin ||
  (isLoopback(one.href) &&
    isLoopback(other.href) &&
    one.protocol === other.protocol &&
    one.port === other.port)

/** Whether an address is on this site; `site` is SITE_URL. */
export const isOnSite = (address: string, site: string) =>
  URL.canParse(address) && isSameSite(new URL(address), new URL(site))

/**
 * Whether a request that changes something was sent by a page of this site. Browsers name the sender in Origin;
 * where that is missing or hidden, only their own Sec-Fetch-Site counts (Next lets a missing Origin through).
 */
export function isSameOrigin({ origin, fetchSite }: Sent, site: string): boolean {
  if (fetchSite === 'cross-site') return false
  if (origin === null || origin === 'null') return fetchSite === 'same-origin'
  return isOnSite(origin, site)
}
