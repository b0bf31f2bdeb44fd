import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match'
import { matchHas, prepareDestination } from 'next/dist/shared/lib/router/utils/prepare-destination'
import { describe, expect, test } from 'vitest'
import { type Door, doorHeader, doorRewrites, placeAt } from './doors'

const rules = doorRewrites()

/** Where Next takes a request that enters by this door, by its own matching. */
function behind(address: string, door: Door = 'guest'): string | null {
  const headers = { [doorHeader]: door, cookie: 'hindsight=a-session' }
  const { pathname, searchParams } = new URL(address, 'http://localhost:3000')
  const request = Object.assign(new IncomingMessage(new Socket()), { headers })
  const query = Object.fromEntries(searchParams)
  for (const { source, has, destination } of rules) {
    const fromPath = getPathMatch(source, { strict: true, sensitive: true })(pathname)
    const fromRest = fromPath && matchHas(request, query, has)
    if (!fromRest) continue
    const params = { ...fromPath, ...fromRest }
    const { newUrl, destQuery } = prepareDestination({
      appendParamsToQuery: true,
      destination,
      params,
      query,
    })
    expect(JSON.stringify({ newUrl, destQuery })).not.toContain('a-session')
    return newUrl
  }
  return null
}

test('every result begins with a door', () => {
  for (const { destination } of rules) expect(destination).toMatch(/^\/(guest|member|sent|files)\/[a-z]/)
})

describe('a visitor', () => {
  test.each([
    ['/', '/guest/newest/first'],
    ['/unanswered', '/guest/unanswered/first'],
    ['/popular', '/guest/popular/first'],
    ['/categories', '/guest/categories'],
    ['/c/work-and-money', '/guest/c/work-and-money/first'],
    ['/c/%00', '/guest/missing'],
    ['/tags', '/guest/tags'],
    ['/tags/new-manager', '/guest/tags/new-manager/first'],
    ['/q/12', '/guest/q/12/-/all/everywhere'],
    ['/q/12?show=best', '/guest/q/12/-/best/everywhere'],
    ['/q/12/a-slug', '/guest/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?utm_source=x', '/guest/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?show=', '/guest/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?show=best', '/guest/q/12/a-slug/best/everywhere'],
    ['/q/12/a-slug?within=category', '/guest/q/12/a-slug/all/category'],
    ['/q/12/a-slug?show=asker&within=category', '/guest/q/12/a-slug/asker/category'],
    ['/q/12/a-slug?show=everything', '/guest/malformed'],
    ['/q/12/a-slug?show=best&within=tag', '/guest/malformed'],
    ['/tags?sort=name', '/guest/tags-by-name/first'],
    ['/tags?sort=name&before=12', '/guest/tags-by-name/older-12'],
    ['/tags?sort=popular', '/guest/tags'],
    ['/tags?sort=size', '/guest/malformed'],
    ['/archive', '/guest/archive'],
    ['/archive/2026', '/guest/archive/2026'],
    ['/archive/2026/11', '/guest/archive/2026/11/all/first'],
    ['/archive/2026/11/22?before=7', '/guest/archive/2026/11/22/older-7'],
    ['/archive/26', '/guest/missing'],
    ['/on-this-day', '/guest/on-this-day'],
    ['/q/12/a-slug/edit', '/guest/q/12/a-slug/edit'],
    ['/u/maud.okoro', '/guest/u/maud.okoro/questions/first'],
    ['/u/maud.okoro/answers', '/guest/u/maud.okoro/answers/first'],
    ['/u/maud.okoro/favorites', '/guest/u/maud.okoro/favorites/first'],
    ['/favorites/answer-12', '/guest/favorites/answer-12'],
    ['/settings', '/guest/settings'],
  ])('finds %s at %s', (path, page) => {
    expect(behind(path)).toBe(page)
  })
})

describe('a program', () => {
  test.each([
    ['/feed.atom', '/files/feeds/newest'],
    ['/updates/feed.atom', '/files/feeds/updates'],
    ['/c/travel/feed.atom', '/files/feeds/category/travel'],
    ['/tags/jobs/feed.atom', '/files/feeds/tag/jobs'],
    ['/u/maud.okoro/feed.atom', '/files/feeds/member/maud.okoro'],
    ['/q/12/feed.atom', '/files/feeds/thread/12'],
    ['/q/12/updates.atom', '/files/feeds/ending/12'],
    ['/q/12/card.png', '/files/card/12'],
    ['/sitemap.xml', '/files/sitemap.xml'],
    ['/sitemaps/3.xml', '/files/sitemaps/3'],
    ['/robots.txt', '/files/robots.txt'],
    ['/random', '/files/random'],
    ['/similar?title=x', '/files/similar'],
    ['/outbox/12.html', '/files/outbox/12'],
  ])('is given %s from %s, by whichever door', (address, file) => {
    expect(placeAt(address.split('?')[0] ?? '')).toBe('file')
    for (const door of ['guest', 'member', 'sent'] as const) expect(behind(address, door)).toBe(file)
  })
})

test('the search is rendered anew for everyone', () => {
  expect(placeAt('/search')).toBe('fresh')
  expect(behind('/search?q=jobs', 'member')).toBe('/member/search')
})

test.each(['/', '/q/12/a-slug', '/updates?outcome=partly', '/nowhere', '/?before=x'])(
  'the member door leads from %s to the same page as the guest door',
  (path) => {
    expect(behind(path, 'member')).toBe(behind(path)?.replace('/guest/', '/member/'))
  },
)

const token = 'a'.repeat(43)

test.each(['/log-in', '/sign-up', `/reset-password/${token}`, `/stop/12.answer.${token}`, '/outbox/12'])(
  '%s has a password field or is opened by a mail: it is rendered by the member door for everyone',
  (path) => {
    expect(placeAt(path)).toBe('strict')
    expect(behind(path, 'member')).toBe(`/member${path}`)
  },
)

test.each(['/', '/log-in/nothing', '/verify/', '/verify/short', `/verify/${token}/more`, '/outbox/x'])(
  '%s is none of those',
  (path) => {
    expect(placeAt(path)).not.toBe('strict')
    expect(behind(path)).toMatch(/^\/guest\//)
  },
)

test.each(['/', '/log-in', '/q/12/a-slug', '/nowhere'])(
  'a form that the browser posts to %s by itself enters by a door of its own',
  (path) => {
    expect(behind(path, 'sent')).toBe(behind(path, 'member')?.replace('/member/', '/sent/'))
  },
)

describe('a cursor', () => {
  test.each([
    ['/?before=', '/guest/newest/first'],
    ['/?before=120', '/guest/newest/older-120'],
    ['/?after=120', '/guest/newest/newer-120'],
    ['/popular?before=31-120', '/guest/popular/older-31-120'],
    ['/c/travel?before=7', '/guest/c/travel/older-7'],
    ['/tags/jobs?after=7', '/guest/tags/jobs/newer-7'],
    ['/u/hanne/answers?before=7', '/guest/u/hanne/answers/older-7'],
    ['/updates?before=7', '/guest/updates/any/any/older-7'],
    ['/updates?outcome=partly&before=7', '/guest/updates/partly/any/older-7'],
    ['/updates?outcome=partly&category=travel&after=7', '/guest/updates/partly/travel/newer-7'],
  ])('%s is part of the path: %s', (path, page) => {
    expect(behind(path)).toBe(page)
  })

  test.each([
    '/?before=x',
    '/?before=-1',
    '/?before=1-2-3',
    '/?before=12345678901',
    '/?after=1%20or%201',
    '/?before=1.5',
    '/popular?before=31-',
    '/updates?outcome=partly&before=x',
    '/c/travel?after=..%2F',
  ])('%s is malformed', (path) => {
    expect(behind(path)).toBe('/guest/malformed')
  })
})

describe('a filter', () => {
  test.each([
    ['/updates', '/guest/updates/any/any/first'],
    ['/updates?outcome=worked-out', '/guest/updates/worked-out/any/first'],
    ['/updates?category=travel', '/guest/updates/any/travel/first'],
    ['/updates?outcome=&category=', '/guest/updates/any/any/first'],
    ['/updates?outcome=&category=travel', '/guest/updates/any/travel/first'],
    ['/updates?outcome=partly&category=', '/guest/updates/partly/any/first'],
    ['/updates?category=web-2-and-3d', '/guest/updates/any/web-2-and-3d/first'],
  ])('%s is part of the path: %s', (path, page) => {
    expect(behind(path)).toBe(page)
  })

  test.each([
    '/updates?category=FOO',
    '/updates?category=a_b',
    `/updates?category=${'x'.repeat(61)}`,
    '/updates?category=%0A',
    '/updates?outcome=1',
    '/updates?outcome=WORKED-OUT',
    '/updates?outcome=worked-outs',
    '/updates?outcome=partly&category=FOO',
    '/updates?outcome=1&category=travel',
    '/updates?outcome=&category=FOO',
    '/updates?outcome=1&before=7',
  ])('%s is malformed', (path) => {
    expect(behind(path)).toBe('/guest/malformed')
  })
})

test.each(['/q', '/q/abc', '/q/12345678901', '/q/-1/slug', '/q/1/a/b/c'])(
  '%s is no thread: malformed',
  (path) => {
    expect(behind(path)).toBe('/guest/malformed')
  },
)

test.each(['/nowhere', '/admin', '/none/newest/first', '/q1', '/Ask'])('%s is missing', (path) => {
  expect(behind(path)).toBe('/guest/missing')
})

test.each([
  '/healthz',
  '/readyz',
  '/_next/static/chunks/main.js',
  '/icon.svg',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/manifest.webmanifest',
  '/guest/newest/first',
  '/member/ask',
  '/sent/ask',
])('%s is not for a page and stays as it is', (path) => {
  expect(behind(path)).toBeNull()
})
