import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLetter, isStrict, sentHeader, unseenHeader, wholeThreadAt, wholeThreadHeader } from '@/lib/doors'
import type { Env } from '@/lib/env'
import { sessionCookieNames } from '@/lib/session-cookie'
import { networkOf } from './network-of'

const doorPath = /^\/(guest|member|sent|none|files)(?=[/?#]|$)/

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

// Neither leads to a page: the first is answered 404, the second 400.
const nowhere = '/not-here'
const malformed = '/q'

// More than any form of ours sends. Next takes time with the square of their number: at fifty thousand, minutes.
const mostParameters = 100

const isCrowded = (url: string) => url.split('&').length > mostParameters

const isPlainPath = (url: string) => url.startsWith('/') && !/^[^?]*\/(\.|%2e)/i.test(url)

/** The path as Next will read it: without the host of an absolute form (`GET http://host/path`), dots resolved. */
function pathOf(url: string): string {
  const whole = url.startsWith('/') ? `http://here${url}` : url
  if (isPlainPath(url) || !URL.canParse(whole)) return url
  const { pathname, search } = new URL(whole)
  return `${pathname}${search}`
}

/** The address as it may reach Next: no door by its own name, nothing that can not be decoded, and no crowd of parameters. */
function publicUrl(asked: string): string {
  const url = pathOf(asked)
  if (isCrowded(url)) return malformed
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return malformed
  }
  return doorPath.test(url) ? nowhere : url
}

// With a proxy's https in x-forwarded-proto Next would look for this very server by https, to follow an action's redirect.
const neverFromOutside = [
  sentHeader,
  unseenHeader,
  wholeThreadHeader,
  'x-forwarded-host',
  'x-forwarded-proto',
  'content-security-policy',
  'x-middleware-subrequest',
]

const isPlainPost = ({ method, headers }: IncomingMessage) => method === 'POST' && !headers['next-action']

/** A question about a page, or a page that is fetched in case somebody wants it: nobody reads it now. */
const isUnseen = ({ method, headers }: IncomingMessage) =>
  method === 'HEAD' ||
  'next-router-prefetch' in headers ||
  ['sec-purpose', 'purpose', 'x-moz'].some((name) => /\bprefetch\b/i.test(String(headers[name])))

/** Whether this request enters by the member door: the same rule as the rewrites of lib/doors.ts. */
export function isForMember(request: IncomingMessage): boolean {
  const { url = '', headers } = request
  const path = url.split('?')[0] ?? ''
  const cookies = (headers.cookie ?? '').split(/;\s*/)
  return (
    isPlainPost(request) ||
    isStrict(path) ||
    sessionCookieNames.some((name) => cookies.some((one) => one.startsWith(`${name}=`)))
  )
}

const routerState = 'next-router-state-tree'

/** Next answers 500 to a router state that it cannot read; without one it renders the whole page. */
function dropUnreadableState(headers: IncomingMessage['headers']): void {
  try {
    if (Array.isArray(JSON.parse(decodeURIComponent(String(headers[routerState]))))) return
  } catch {
    // As good as none.
  }
  delete headers[routerState]
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

/**
 * A message of the outbox as a mail program shows it: its own styles, nothing fetched, nothing run, and links that lead
 * out of the frame on our page that it stands in.
 */
const letterPolicy =
  "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/**
 * Sets what the response always says, and what Next and the application may believe of the request: the policy with
 * its nonce (Next reads it from the request), and the network address. Headers of these names from outside are dropped.
 */
export function prepareHeaders(request: IncomingMessage, response: ServerResponse, env: Env): void {
  const forwarded = request.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim()
  const address = (env.TRUST_PROXY && forwarded) || request.socket.remoteAddress || 'unknown'
  for (const name of neverFromOutside) delete request.headers[name]
  dropUnreadableState(request.headers)
  request.headers['x-hindsight-address'] = networkOf(address).slice(0, 60)
  if (isPlainPost(request)) request.headers[sentHeader] = '1'
  if (isUnseen(request)) request.headers[unseenHeader] = '1'
  request.url = publicUrl(request.url ?? '/')
  const thread = wholeThreadAt(request.url)
  if (thread) request.headers[wholeThreadHeader] = thread

  const isDevelopment = env.NODE_ENV === 'development'
  const nonce = randomBytes(16).toString('base64')
  const member = isForMember(request)
  // A visitor's page is made once for all, so it can hold no nonce; it has one script of ours (without-react.ts).
  const scripts = member ? [`'nonce-${nonce}'`, "'strict-dynamic'"] : isDevelopment ? ["'unsafe-inline'"] : []
  const letter = isLetter(request.url.split('?')[0] ?? '')
  const csp = letter ? letterPolicy : policy(scripts, isDevelopment)
  if (member) request.headers['content-security-policy'] = csp
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', csp)
  if (letter) response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  if (env.SITE_URL.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
