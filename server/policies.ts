import { isLetter, type Place } from '@/lib/addresses'
import type { Address } from './address'
import { speculationRules } from './speculation-rules'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

/** The one policy of every page: scripts and styles are files of ours. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * A message of the outbox as a mail program shows it: its own styles, nothing fetched, nothing run, and links that lead
 * out of the frame on our page that it is in.
 */
const letterPolicy =
  "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

const overHttps = { 'strict-transport-security': 'max-age=31536000' }

const pages: Place[] = ['public', 'fresh', 'personal']

/** Gives what every answer says, whatever it is. `isSecure`: the site is served over HTTPS. */
export function policies(isSecure: boolean) {
  const page = { ...always, 'content-security-policy': pagePolicy, ...(isSecure && overHttps) }
  const withLinks = { ...page, 'speculation-rules': `"${speculationRules.path}"` }
  const letter = { ...page, 'content-security-policy': letterPolicy, 'x-frame-options': 'SAMEORIGIN' }
  return ({ path, place }: Address): Record<string, string> => {
    if (isLetter(path)) return letter
    return pages.includes(place) ? withLinks : page
  }
}
