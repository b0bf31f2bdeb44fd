import type { ServerResponse } from 'node:http'
import { isLetter } from '@/lib/doors'
import type { Address } from './address'
import type { Prepared } from './request-headers'

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

function policy(scripts: string[], isDevelopment: boolean): string {
  const development = isDevelopment ? ["'unsafe-eval'"] : []
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : "'self'"
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scripts, ...development].join(' '),
    `style-src ${styles}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of a page that becomes a React application. Next reads the nonce from it. */
export const memberPolicy = (nonce: string, isDevelopment: boolean) =>
  policy([`'nonce-${nonce}'`, "'strict-dynamic'"], isDevelopment)

// Any other page has one script of ours (without-react.ts). A visitor's is made once for all, so it can hold no nonce.
const guestPolicy = (isDevelopment: boolean) =>
  policy(isDevelopment ? ["'unsafe-inline'"] : [], isDevelopment)

/**
 * A message of the outbox as a mail program shows it: its own styles, nothing fetched, nothing run, and links that lead
 * out of the frame on our page that it is in.
 */
const letterPolicy =
  "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

type Answered = {
  address: Address
  prepared: Prepared | undefined
  isDevelopment: boolean
  isSecure: boolean
}

/** Sets what the answer says in any case. `isSecure`: the site is served over HTTPS. */
export function setPolicies(
  response: ServerResponse,
  { address, prepared, isDevelopment, isSecure }: Answered,
): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  const letter = isLetter(address.path)
  const csp = letter ? letterPolicy : (prepared?.policy ?? guestPolicy(isDevelopment))
  response.setHeader('Content-Security-Policy', csp)
  if (letter) response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
