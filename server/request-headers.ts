import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  type Door,
  doorHeader,
  type Place,
  unseenHeader,
  wholeThreadAt,
  wholeThreadHeader,
} from '@/lib/doors'
import { isNamed, ownCookies } from '@/lib/own-cookies'
import { sessionCookieNames } from '@/lib/session-cookie'
import { isOwnKey, ownKeyHeader, ownProcess } from '@/lib/stale/own-process'
import type { Address } from './address'
import { memberPolicy } from './policies'

type Headers = IncomingMessage['headers']

/** The network of whoever asks, for Next and the application. */
export const addressHeader = 'x-hindsight-address'

/** What Next and the application may hear of what a browser says. Nothing else from outside reaches them. */
const heard = [
  'host',
  'connection',
  'content-type',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'cookie',
  'if-none-match',
  'if-modified-since',
  'range',
  'if-range',
  'origin',
  'referer',
  'user-agent',
]

/** What React sends with a form, and the answer depends on. */
const ofActions = ['next-action', 'next-router-state-tree']

/** With these Next asks this very server for the page that an action redirects to (isOwn below). */
const ofNext = ['rsc', 'x-next-revalidated-tags', 'x-next-revalidate-tag-token', addressHeader, ownKeyHeader]

const ofDevelopment = /^(rsc|next-|x-nextjs-|sec-|accept$)/

const isAction = ({ method, headers }: IncomingMessage) => method === 'POST' && 'next-action' in headers

const isPlainPost = ({ method, headers }: IncomingMessage) => method === 'POST' && !('next-action' in headers)

/**
 * Whether Next asks: it follows an action's redirect by a request of its own, with the headers of the action's. The
 * key among them shows that they have been through here before.
 */
const isOwn = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && isOwnKey(headers[ownKeyHeader]?.toString() ?? null)

/** A question about a page, or a page that is fetched in case somebody wants it: nobody reads it now. */
const isUnseen = ({ method, headers }: IncomingMessage) =>
  method === 'HEAD' ||
  ['sec-purpose', 'purpose', 'x-moz'].some((name) => /\bprefetch\b/i.test(String(headers[name])))

/** Next answers 500 to a router state that it cannot read; without one it renders the whole page. */
function dropUnreadableState(headers: Headers): void {
  try {
    if (Array.isArray(JSON.parse(decodeURIComponent(String(headers['next-router-state-tree']))))) return
  } catch {
    // As good as none.
  }
  delete headers['next-router-state-tree']
}

function keepOnly(headers: Headers, mayPass: (name: string) => boolean): void {
  for (const name of Object.keys(headers)) if (!mayPass(name)) delete headers[name]
}

const isMember = ({ cookie = '' }: Headers) =>
  cookie.split(';').some((one) => isNamed(one, sessionCookieNames))

function doorOf(request: IncomingMessage, place: Place): Door {
  if (isPlainPost(request)) return 'sent'
  return isMember(request.headers) || place === 'strict' || place === 'fresh' ? 'member' : 'guest'
}

export type Prepared = {
  /** The door by which a page is entered; undefined for what has none. */
  door?: Door
  /** The policy of a page that becomes a React application, with the nonce of its scripts; undefined for any other. */
  policy?: string
  /** Next asks, for its own answer to somebody else. */
  isOwn: boolean
}

type Means = { address: Address; network: string; isDevelopment: boolean }

/**
 * Leaves of the request's headers what Next and the application may hear, and adds what they may believe: the door, the
 * network, and for a member the policy with the nonce that Next puts on its scripts. Undefined when there are too many
 * cookies.
 */
export function prepareHeaders(
  request: IncomingMessage,
  { address, network, isDevelopment }: Means,
): Prepared | undefined {
  const { headers } = request
  const cookies = ownCookies(headers.cookie ?? '')
  if (!cookies) return undefined
  const own = isOwn(request)
  const said = [...heard, ...(isAction(request) ? ofActions : []), ...(own ? ofNext : [])]
  const unseen = isUnseen(request)
  keepOnly(headers, (name) => said.includes(name) || (isDevelopment && ofDevelopment.test(name)))
  dropUnreadableState(headers)
  headers.cookie = cookies.join('; ')
  if (isAction(request)) headers[ownKeyHeader] = ownProcess().key
  if (!own) headers[addressHeader] = network
  if (unseen) headers[unseenHeader] = '1'
  return { isOwn: own, ...enter(request, address, isDevelopment) }
}

function enter(
  request: IncomingMessage,
  { url, place }: Address,
  isDevelopment: boolean,
): Omit<Prepared, 'isOwn'> {
  const { headers } = request
  if (place === 'as-it-is') delete headers.cookie
  if (place === 'file' || place === 'as-it-is') return {}
  const thread = wholeThreadAt(url)
  if (thread) headers[wholeThreadHeader] = thread
  const door = doorOf(request, place)
  headers[doorHeader] = door
  if (door === 'guest') {
    // A page that is made for all must not hear of one of them.
    if (!isAction(request)) delete headers.cookie
    return { door }
  }
  // What is answered to a browser that sent a form by itself needs no script, and neither does what a visitor searches.
  if (door === 'sent' || (place === 'fresh' && !isMember(headers))) return { door }
  const policy = memberPolicy(randomBytes(16).toString('base64'), isDevelopment)
  headers['content-security-policy'] = policy
  return { door, policy }
}
