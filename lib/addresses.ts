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
} from './address-shapes'
import { siteFiles } from './site-files'

/*
 * Every address of the site is named here once. The server entry finds an address here, once, and from that follow the page
 * of app/ that it hands it to, whether the finished page is kept, and its policy. What varies a public page (a cursor, a
 * filter) becomes part of the page's path, which is what it is kept under; any other parameter is dropped. So nobody can
 * have copies made of a page.
 */

const year = ':year(\\d{4})'
const twoDigits = (name: string) => `:${name}(\\d{2})`

/** What is the same for everybody but for its places for each reader (components/own.tsx). */
export const publicPages: Address[] = [
  ...list('/', '/newest'),
  ...list('/unanswered', '/unanswered'),
  ...list('/popular', '/popular'),
  ...filtered('/updates', '/updates'),
  // Without the readable tail; no thread has this one, so that the page leads to the thread's own.
  ...thread('/q/:id(\\d{1,10})', '/q/:id/-'),
  ...thread('/q/:id(\\d{1,10})/:slug', '/q/:id/:slug'),
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
  ...list('/updates/waiting', '/updates/waiting'),
  plain('/updates/years-ago'),
  plain('/updates/numbers'),
]

const token = ':token([\\w.-]{20,300})'

/** What is rendered for its reader, or has a password field, or is opened by a mailed link: never kept. */
const personalPages: Address[] = [
  { source: '/q/:id(\\d{1,10})/:slug/edit', page: '/q/:id/:slug/edit' },
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
  ...[
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
  ].map(opened),
]

/** The same for everybody, but too many to keep. */
const freshPages = [plain('/search')]

/** What programs read, the same for everybody. */
const publicFiles: Address[] = [
  { source: '/feed.atom', page: '/feeds/newest' },
  { source: '/updates/feed.atom', page: '/feeds/updates' },
  { source: '/c/:category/feed.atom', page: '/feeds/category/:category' },
  { source: '/tags/:tag/feed.atom', page: '/feeds/tag/:tag' },
  { source: '/u/:name/feed.atom', page: '/feeds/member/:name' },
  { source: '/q/:id(\\d{1,10})/feed.atom', page: '/feeds/thread/:id' },
  { source: '/q/:id(\\d{1,10})/updates.atom', page: '/feeds/ending/:id' },
  { source: '/q/:id(\\d{1,10})/card.png', page: '/card/:id' },
  { source: '/q/:id(\\d{1,10})/news', page: '/news/:id' },
  plain('/sitemap.xml'),
  { source: '/sitemaps/:part(\\d{1,6}).xml', page: '/sitemaps/:part' },
  plain('/robots.txt'),
  plain('/opensearch.xml'),
]

/** What is made for whoever asks. */
const files: Address[] = [
  plain('/random'),
  plain('/similar'),
  plain('/preview'),
  { source: '/.well-known/change-password', page: '/change-password' },
  { source: '/drafts/keep', page: '/drafts' },
  { source: '/passkeys/offer', page: '/passkeys' },
  { source: '/exports/:id(\\d{1,10}).zip', page: '/exports/:id' },
  { source: '/outbox/:id(\\d{1,10}).html', page: '/outbox/:id' },
  { source: '/outbox/open/:key([\\w-]{1,500})', page: '/outbox/open/:key' },
  { source: '/api/auth/callback/:site([a-z]{1,20})', page: '/auth/:site' },
]

const parted = (source: string) => source.replace(/\([^)]*\)/g, '')
const pathsIn = (addresses: Address[]) => [...new Set(addresses.map(({ source }) => parted(source)))]

/** The paths of pages for everybody, as patterns of URLPattern, and what is no page although it looks like one of these. */
export const pagesForAll = { paths: pathsIn(publicPages), but: pathsIn([...publicFiles, ...files]) }

/** What Next sends as it is: two routes for whoever watches the site, and the files of public/. */
const asTheyAre = ['/healthz', '/readyz', ...Object.values(siteFiles)].map(plain)

/** What is behind an address; its lists are above. */
export type Place = 'public' | 'personal' | 'fresh' | 'public-file' | 'file' | 'as-it-is'

const part = (text: string) =>
  text.replace(/^:(\w+)\((.*)\)$/, '(?<$1>$2)').replace(/^:(\w+)$/, '(?<$1>[^/]+)')

/** The paths that a source of the table means, with the named parts of each. Letter case counts. */
function pathsOf(source: string): RegExp {
  const pieces = source.split(/(:\w+(?:\([^)]*\))?)/)
  const pattern = pieces.map((text, index) => (index % 2 === 1 ? part(text) : text.replaceAll('.', '\\.')))
  return new RegExp(`^${pattern.join('')}$`)
}

const valuesOf = ({ key, value }: Matcher) => ({ key, pattern: new RegExp(`^(?:${value ?? '.+'})$`, 's') })

const placed = (place: Place, addresses: Address[], below = '') =>
  addresses.map(({ source, has = [], page }) => ({
    place,
    paths: pathsOf(source),
    has: has.map(valuesOf),
    page: below + page,
  }))

const places = [
  ...placed('as-it-is', asTheyAre),
  ...placed('public-file', publicFiles, '/files'),
  ...placed('file', files, '/files'),
  ...placed('personal', personalPages),
  ...placed('fresh', freshPages),
  ...placed('public', [...publicPages, { source: '/q', page: '/malformed' }]),
]

const unreadableThread = /^\/q\//

type Found = { place: Place; page: string }

/** What is behind a path in its one spelling (server/address.ts) with this query; undefined when there is nothing. */
export function placeAt(path: string, query = new URLSearchParams()): Found | undefined {
  for (const { place, paths, has, page } of places) {
    const inPath = paths.exec(path)
    if (!inPath) continue
    const inQuery = has.map(({ key, pattern }) => pattern.exec(query.get(key) ?? ''))
    if (inQuery.includes(null)) continue
    const parts = Object.assign({}, inPath.groups, ...inQuery.map((found) => found?.groups))
    return { place, page: page.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '') }
  }
  return unreadableThread.test(path) ? { place: 'public', page: '/malformed' } : undefined
}

/** Whether this is a message of the outbox by itself, as a mail program would show it. */
export const isLetter = (path: string) => /^\/outbox\/\d{1,10}\.html$/.test(path)
