import {
  type Address,
  categoryWord,
  filtered,
  list,
  type Matcher,
  opened,
  plain,
  query,
  thread,
} from './address-shapes.ts'
import { siteFiles } from './site-files.ts'

/*
 * Every address of the site is named here once. The server entry finds an address here, once, and from that follow the
 * headers of its answer, its policy and the door that it enters by; Next's rewrites come from the same table. The guest
 * door gives a page that is the same for all visitors and cached whole, the member door one that is rendered for its
 * reader. A form that the browser posts by itself enters by `sent`, the member door under a name of its own: Next resumes
 * a page that it has begun to prerender without what the form's action answered. What varies a guest page (the cursor, a
 * filter) becomes part of its path, for its path is its cache key. What programs read, feeds and site maps, has no door;
 * it is in app/files.
 */

type Rewrite = { source: string; has?: Matcher[]; destination: string }

const year = ':year(\\d{4})'
const twoDigits = (name: string) => `:${name}(\\d{2})`

const addresses: Address[] = [
  ...list('/', '/newest'),
  ...list('/unanswered', '/unanswered'),
  ...list('/popular', '/popular'),
  ...filtered('/updates', '/updates'),
  // Without the readable tail; no thread has this one, so that the page leads to the thread's own.
  ...thread('/q/:id(\\d{1,10})', '/q/:id/-'),
  ...thread('/q/:id(\\d{1,10})/:slug', '/q/:id/:slug'),
  { source: '/q/:id(\\d{1,10})/:slug/edit', page: '/q/:id/:slug/edit' },
  { source: '/q/:rest*', page: '/malformed' },
  plain('/categories'),
  ...list(`/c/:category(${categoryWord})`, '/c/:category'),
  ...list('/tags', '/tags-by-name').map((address) => ({
    ...address,
    has: [query('sort', 'name'), ...(address.has ?? [])],
  })),
  { source: '/tags', has: [query('sort', '(?!popular$).+')], page: '/malformed' },
  plain('/tags'),
  ...list('/tags/:tag', '/tags/:tag'),
  ...list('/u/:name', '/u/:name/questions'),
  { source: '/u/:name/questions', page: '/u/:name' },
  ...list('/u/:name/answers', '/u/:name/answers'),
  ...list('/u/:name/favorites', '/u/:name/favorites'),
  { source: '/favorites/:key', page: '/favorites/:key' },
  plain('/archive'),
  { source: `/archive/${year}`, page: '/archive/:year' },
  ...list(`/archive/${year}/${twoDigits('month')}`, '/archive/:year/:month/all'),
  ...list(`/archive/${year}/${twoDigits('month')}/${twoDigits('day')}`, '/archive/:year/:month/:day'),
  plain('/on-this-day'),
  { source: '/answers/:id(\\d{1,10})/edit', page: '/answers/:id/edit' },
  { source: '/follow-ups/:id(\\d{1,10})/edit', page: '/follow-ups/:id/edit' },
  plain('/settings'),
  plain('/settings/notices'),
  plain('/settings/signing-in'),
  plain('/settings/data'),
  ...list('/activity', '/activity'),
  plain('/drafts'),
  plain('/goodbye'),
  plain('/welcome'),
  ...list('/updates/waiting', '/updates/waiting'),
  plain('/updates/years-ago'),
  plain('/updates/numbers'),
]

const token = ':token([\\w.-]{20,300})'

/**
 * Pages with a password field, and those that a mailed link opens: always rendered by the member door, so that they have
 * its strict policy, and none of them is ever kept.
 */
const strictPaths = [
  '/ask',
  '/log-in',
  '/sign-up',
  '/sign-up/choose-name',
  '/log-in/link',
  `/log-in/link/${token}`,
  '/reset-password',
  `/reset-password/${token}`,
  `/verify/${token}`,
  `/change-email/${token}`,
  `/come-back/${token}`,
  `/stop/${token}`,
  `/ending/${token}`,
  '/outbox',
  '/outbox/:id(\\d{1,10})',
]

/** Too many to keep: rendered anew for everyone, by the member door. A visitor's page stays light all the same. */
const freshPaths = ['/search']

const files = [
  { source: '/feed.atom', page: '/feeds/newest' },
  { source: '/updates/feed.atom', page: '/feeds/updates' },
  { source: '/c/:category/feed.atom', page: '/feeds/category/:category' },
  { source: '/tags/:tag/feed.atom', page: '/feeds/tag/:tag' },
  { source: '/u/:name/feed.atom', page: '/feeds/member/:name' },
  { source: '/q/:id(\\d{1,10})/feed.atom', page: '/feeds/thread/:id' },
  { source: '/q/:id(\\d{1,10})/updates.atom', page: '/feeds/ending/:id' },
  { source: '/q/:id(\\d{1,10})/card.png', page: '/card/:id' },
  plain('/sitemap.xml'),
  { source: '/sitemaps/:part(\\d{1,6}).xml', page: '/sitemaps/:part' },
  plain('/robots.txt'),
  plain('/opensearch.xml'),
  plain('/random'),
  plain('/similar'),
  { source: '/.well-known/change-password', page: '/change-password' },
  { source: '/drafts/keep', page: '/drafts' },
  { source: '/passkeys/offer', page: '/passkeys' },
  { source: '/exports/:id(\\d{1,10}).zip', page: '/exports/:id' },
  { source: '/outbox/:id(\\d{1,10}).html', page: '/outbox/:id' },
  { source: '/outbox/open/:key([\\w-]{1,500})', page: '/outbox/open/:key' },
  { source: '/api/auth/callback/:site([a-z]{1,20})', page: '/auth/:site' },
]

/** What Next serves by itself, without a page of ours. */
const asTheyAre = ['/healthz', '/readyz', ...Object.values(siteFiles)]

/**
 * What is behind an address: a page, which enters by the guest or member door; a `strict` or `fresh` one, which everyone
 * enters by the member door; a file for programs; or something that is served as it is.
 */
export type Place = 'page' | 'strict' | 'fresh' | 'file' | 'as-it-is'

const part = (text: string) => text.replace(/^:\w+\((.*)\)$/, '(?:$1)').replace(/^:\w+\*$/, '.*')

/** The paths that a source of the table means. Letter case counts. */
function pathsOf(source: string): RegExp {
  const [first = '', ...rest] = source.split(/(:\w+(?:\([^)]*\)|\*)?)/)
  const escaped = (text: string) => text.replaceAll('.', '\\.')
  const pattern = rest.map((text, index) =>
    index % 2 === 1 ? escaped(text) : /^:\w+$/.test(text) ? '[^/]+' : part(text),
  )
  return new RegExp(`^${escaped(first)}${pattern.join('')}$`)
}

const placed = (place: Place, sources: string[]) =>
  [...new Set(sources)].map((source) => ({ place, paths: pathsOf(source) }))

const places = [
  ...placed('as-it-is', asTheyAre),
  ...placed(
    'file',
    files.map(({ source }) => source),
  ),
  ...placed('strict', strictPaths),
  ...placed('fresh', freshPaths),
  ...placed(
    'page',
    addresses.map(({ source }) => source),
  ),
]

/** What is behind a path in its one spelling (server/address.ts); undefined when there is nothing. */
export const placeAt = (path: string): Place | undefined =>
  places.find(({ paths }) => paths.test(path))?.place

/** Whether this is a message of the outbox by itself, as a mail program would show it. */
export const isLetter = (path: string) => /^\/outbox\/\d{1,10}\.html$/.test(path)

/** Set by the server entry to the door by which a request enters; never taken from outside. */
export const doorHeader = 'x-hindsight-door'

/** Set by the server entry on what is fetched without being shown to anybody; never taken from outside. */
export const unseenHeader = 'x-hindsight-unseen'

/** Set by the server entry to the id of a thread that is asked for whole; never taken from outside. */
export const wholeThreadHeader = 'x-hindsight-thread'

/** The id of the thread that this address shows whole, with all its posts. */
export function wholeThreadAt(url: string): string | undefined {
  // Two small patterns: one for both takes time with the square of the length, and anybody may send a long one.
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  return /[?&]show=/.test(query) ? undefined : /^\/q\/(\d{1,9})\/[^/]+$/.exec(path)?.[1]
}

const notForPages = `(?!_next/|guest/|member/|sent/|files/|${asTheyAre.map((path) => `${path.slice(1)}$`).join('|')})`
const elsewhere: Address = { source: `/:path(${notForPages}.*)`, page: '/missing' }

export type Door = 'guest' | 'member' | 'sent'

const through = (door: Door, { source, has = [], page }: Address): Rewrite => ({
  source,
  // With a value: the value of a matcher without one becomes a parameter, which Next puts into the page's address.
  has: [{ type: 'header', key: doorHeader, value: door }, ...has],
  destination: `/${door}${page}`,
})

/** The rewrites of next.config.js, in order. Their results begin with a door, which no later rule takes. */
export function doorRewrites(): Rewrite[] {
  const forEveryone = [...strictPaths, ...freshPaths].map(opened)
  const every = [...addresses, elsewhere]
  return [
    ...files.map(({ source, page }) => ({ source, destination: `/files${page}` })),
    ...[...forEveryone, ...every].flatMap((address) => [
      through('sent', address),
      through('member', address),
    ]),
    ...every.map((address) => through('guest', address)),
  ]
}
