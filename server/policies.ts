import { isLetter, type Place } from '@/lib/addresses'
import type { Address } from './address'
import { speculationRules } from './speculation-rules'

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
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

const overHttps = { 'Strict-Transport-Security': 'max-age=31536000' }

const pages: Place[] = ['public', 'fresh', 'personal']

/** Gives what every answer says, whatever it is. `isSecure`: the site is served over HTTPS. */
export function policies(isSecure: boolean) {
  const page = { ...always, 'Content-Security-Policy': pagePolicy, ...(isSecure && overHttps) }
  const withLinks = { ...page, 'Speculation-Rules': `"${speculationRules.path}"` }
  const letter = { ...page, 'Content-Security-Policy': letterPolicy, 'X-Frame-Options': 'SAMEORIGIN' }
  return ({ path, place }: Address): Record<string, string> => {
    if (isLetter(path)) return letter
    return pages.includes(place) ? withLinks : page
  }
}
