import { describe, expect, test } from 'vitest'
import { placeAt } from './addresses'

function found(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost:3000')
  return placeAt(pathname, searchParams)
}

/** The page of app/ behind an address, or null. */
const behind = (address: string) => found(address)?.page ?? null

describe('a page', () => {
  test.each([
    ['/', '/newest/first'],
    ['/unanswered', '/unanswered/first'],
    ['/popular', '/popular/first'],
    ['/categories', '/categories'],
    ['/c/work-and-money', '/c/work-and-money/first'],
    ['/c/%00', null],
    ['/tags', '/tags'],
    ['/tags/new-manager', '/tags/new-manager/first'],
    ['/q/12', '/q/12/-/all/everywhere'],
    ['/q/12?show=best', '/q/12/-/best/everywhere'],
    ['/q/12/a-slug', '/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?utm_source=x', '/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?show=', '/q/12/a-slug/all/everywhere'],
    ['/q/12/a-slug?show=best', '/q/12/a-slug/best/everywhere'],
    ['/q/12/a-slug?within=category', '/q/12/a-slug/all/category'],
    ['/q/12/a-slug?show=asker&within=category', '/q/12/a-slug/asker/category'],
    ['/q/12/a-slug?show=everything', '/malformed'],
    ['/q/12/a-slug?show=best&within=tag', '/malformed'],
    ['/tags?sort=name', '/tags-by-name/first'],
    ['/tags?sort=name&before=12', '/tags-by-name/older-12'],
    ['/tags?sort=popular', '/tags'],
    ['/tags?sort=size', '/malformed'],
    ['/archive', '/archive'],
    ['/archive/2026', '/archive/2026'],
    ['/archive/2026/11', '/archive/2026/11/all/first'],
    ['/archive/2026/11/22?before=7', '/archive/2026/11/22/older-7'],
    ['/archive/26', null],
    ['/on-this-day', '/on-this-day'],
    ['/q/12/a-slug/edit', '/q/12/a-slug/edit'],
    ['/u/maud.okoro', '/u/maud.okoro/questions/first'],
    ['/u/maud.okoro/answers', '/u/maud.okoro/answers/first'],
    ['/u/maud.okoro/favorites', '/u/maud.okoro/favorites/first'],
    ['/favorites/answer-12', '/favorites/answer-12'],
    ['/settings', '/settings'],
  ])('at %s is %s', (path, page) => {
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
  ])('is given %s from %s', (address, file) => {
    expect(found(address)?.page).toBe(file)
    expect(found(address)?.place).toMatch(/file$/)
  })
})

test('the search is rendered anew for everyone', () => {
  expect(found('/search?q=jobs')).toEqual({ place: 'fresh', page: '/search' })
})

const token = 'a'.repeat(43)

test.each([
  '/log-in',
  '/sign-up',
  `/reset-password/${token}`,
  `/stop/12.answer.${token}`,
  '/outbox/12',
  '/settings/data',
  '/ask',
  '/q/12/a-slug/edit',
])('%s is personal, has a password field or is opened by a mail: it is never kept', (path) => {
  expect(found(path)).toEqual({ place: 'personal', page: path })
})

test.each(['/', '/log-in/nothing', '/verify/', '/verify/short', `/verify/${token}/more`, '/outbox/x'])(
  '%s is none of those',
  (path) => {
    expect(found(path)?.place).not.toBe('personal')
  },
)

test('whatever else an address says makes no other page of it', () => {
  for (const query of ['', '?a=b', '?show=', '?utm_source=x&show=&within='])
    expect(found(`/q/12/a-slug${query}`)).toEqual({ place: 'public', page: '/q/12/a-slug/all/everywhere' })
})

describe('a cursor', () => {
  test.each([
    ['/?before=', '/newest/first'],
    ['/?before=120', '/newest/older-120'],
    ['/?after=120', '/newest/newer-120'],
    ['/popular?before=31-120', '/popular/older-31-120'],
    ['/c/travel?before=7', '/c/travel/older-7'],
    ['/tags/jobs?after=7', '/tags/jobs/newer-7'],
    ['/u/hanne/answers?before=7', '/u/hanne/answers/older-7'],
    ['/updates?before=7', '/updates/any/any/older-7'],
    ['/updates?outcome=partly&before=7', '/updates/partly/any/older-7'],
    ['/updates?outcome=partly&category=travel&after=7', '/updates/partly/travel/newer-7'],
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
    expect(behind(path)).toBe('/malformed')
  })
})

describe('a filter', () => {
  test.each([
    ['/updates', '/updates/any/any/first'],
    ['/updates?outcome=worked-out', '/updates/worked-out/any/first'],
    ['/updates?category=travel', '/updates/any/travel/first'],
    ['/updates?outcome=&category=', '/updates/any/any/first'],
    ['/updates?outcome=&category=travel', '/updates/any/travel/first'],
    ['/updates?outcome=partly&category=', '/updates/partly/any/first'],
    ['/updates?category=web-2-and-3d', '/updates/any/web-2-and-3d/first'],
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
    expect(behind(path)).toBe('/malformed')
  })
})

test.each(['/q', '/q/abc', '/q/12345678901', '/q/-1/slug', '/q/1/a/b/c'])(
  '%s is no thread: malformed',
  (path) => {
    expect(behind(path)).toBe('/malformed')
  },
)

test.each([
  '/nowhere',
  '/admin',
  '/newest/first',
  '/q1',
  '/Ask',
  '/files/seen',
  '/missing',
  '/_next/data/x.json',
])('there is nothing at %s', (path) => {
  expect(behind(path)).toBeNull()
})

test.each([
  '/healthz',
  '/readyz',
  '/icon.svg',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/manifest.webmanifest',
])('%s is served as it is', (path) => {
  expect(found(path)).toEqual({ place: 'as-it-is', page: path })
})
