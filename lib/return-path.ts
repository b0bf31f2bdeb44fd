import { isOnSite } from './same-origin'

const here = 'http://here.invalid'
const longest = 500

/** A path of this site to go back to, or `/`: never another site, whatever tricks the text plays. */
export function returnPath(text: string | undefined): string {
  if (!text || text.length > longest || !/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return '/'
  if (!URL.canParse(text, here)) return '/'
  const { origin, pathname, search, hash } = new URL(text, here)
  const isForSigningIn = /^\/(log-in|sign-up|reset-password)\b/.test(pathname)
  return origin !== here || isForSigningIn || pathname.startsWith('//') ? '/' : pathname + search + hash
}

/** Where the person came from within this site, by the Referer header, or `/`. `site` is SITE_URL. */
export function pathBefore(referer: string | null, site: string): string {
  if (!referer || !isOnSite(referer, site)) return '/'
  const { pathname, search } = new URL(referer)
  return returnPath(pathname + search)
}

/** The place to come back to, on the page that the person was on if it is a look at the same one: narrowed as it was. */
export function asBefore(place: string, before: string): string {
  const [to, from] = [new URL(place, here), new URL(before, here)]
  return to.pathname === from.pathname ? to.pathname + from.search + to.hash : place
}

/** Where a new member goes on: where they were going, or to what there is to do. */
export const pathAfterJoining = (next: string) => (next === '/' ? '/welcome' : next)

/** The address of logging in, and of signing up, from where one is. */
export const logInPath = (from: string) => `/log-in?next=${encodeURIComponent(from)}`
export const signUpPath = (from: string) => `/sign-up?next=${encodeURIComponent(from)}`
