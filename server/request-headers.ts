import type { IncomingMessage } from 'node:http'
import { addressHeader } from '@/lib/network-header'
import { isNamed, ownCookies } from '@/lib/own-cookies'
import { sessionCookieNames } from '@/lib/session-cookie'
import { type Address, isForAnyAddress } from './address'
import { pathHeader } from './render'

/** What the application may hear of what a browser says. Nothing else from outside reaches it. */
const heard = ['content-type', 'referer', 'user-agent'] as const

/** Who asks, as far as their headers say it: their cookies of ours, and whether one is a session, or says that they have just acted. */
export type Asker = { cookies: string[]; isMember: boolean; hasActed: boolean }

/** Longer than it takes until every process knows what was done. */
const seconds = 5

/** Tells whichever process is asked next that this browser has just done something. */
export const acted = (isSecure: boolean) =>
  `acted=1; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

/** Undefined when there are too many cookies. */
export function askerOf({ headers }: IncomingMessage): Asker | undefined {
  if (!headers.cookie) return { cookies: [], isMember: false, hasActed: false }
  const cookies = ownCookies(headers.cookie)
  const has = (names: readonly string[]) => cookies?.some((one) => isNamed(one, names)) === true
  return cookies && { cookies, isMember: has(sessionCookieNames), hasActed: has(['acted']) }
}

/** The cookies that a browser has once it has heard this answer. */
export function cookiesAfter(cookies: string[], set: string[] = []): string[] {
  const made = set.map((one) => one.replace(/;.*/s, ''))
  const isNew = (cookie: string) => made.some((one) => isNamed(cookie, [one.replace(/=.*/s, '')]))
  return [...cookies.filter((cookie) => !isNew(cookie)), ...made]
}

/** What a browser asks about a file that it may have, or have a part of. */
export const ofPartsAsked = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    (['if-none-match', 'if-modified-since', 'range', 'if-range'] as const).flatMap((name) =>
      headers[name] ? [[name, String(headers[name])]] : [],
    ),
  )

/** A question about a page, or a page that is fetched in case somebody wants it: nobody reads it now. */
export const isUnseen = ({ method, headers }: IncomingMessage) =>
  method === 'HEAD' ||
  ['sec-purpose', 'purpose', 'x-moz'].some((name) => /\bprefetch\b/i.test(String(headers[name])))

/** What Next hears of a page that is made for everybody: nothing of whoever asks first. */
export const headersForAll = ({ path, page }: Pick<Address, 'path' | 'page'>) => ({
  host: 'localhost',
  // A page for any address says the same whichever was asked for first.
  [pathHeader]: isForAnyAddress(page) ? page : path,
})

/** What the application hears of one request. Next compares Origin with Host; where a form comes from is decided before. */
export function headersForOne(
  request: IncomingMessage,
  { address, asker, network }: { address: Address; asker: Asker; network: string },
): Record<string, string> {
  const { headers, method } = request
  const said = heard.flatMap((name) => (headers[name] ? [[name, headers[name]] as const] : []))
  return {
    ...headersForAll(address),
    ...Object.fromEntries(said),
    ...(headers.host && { host: headers.host }),
    ...(method === 'POST' && { origin: `http://${headers.host}` }),
    ...(asker.cookies.length > 0 && { cookie: asker.cookies.join('; ') }),
    [addressHeader]: network,
  }
}
