type Sent = { host: string | null; origin: string | null; fetchSite: string | null }

/**
 * Whether a request that changes something was sent by a page of this site. Browsers name the sender in Origin;
 * where that is missing, only their own Sec-Fetch-Site counts (Next lets a missing Origin through).
 */
export function isSameOrigin({ host, origin, fetchSite }: Sent): boolean {
  if (fetchSite === 'cross-site') return false
  if (origin === null || origin === 'null') return fetchSite === 'same-origin'
  return URL.canParse(origin) && host !== null && new URL(origin).host === host
}
