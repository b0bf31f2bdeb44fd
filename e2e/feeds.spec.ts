import type { APIRequestContext, Page } from '@playwright/test'
import { atomComplaints, readFeed } from '@/scripts/testing/atom'
import { expectAccessible } from './support/axe'
import { queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding, theLongThread, theTagUsedMost } from './support/pages'
import { formOn, sendForm } from './support/requests'
import { anAnswer, aThread } from './support/threads'

const short = (thread: string) => thread.split('/').slice(0, 3).join('/')

type FollowedPage = { kind: string; page: () => Promise<string>; feeds: (page: string) => string[] }

const at = (path: string) => async () => path

/** Every kind of page that has a feed, and where its feeds stand. */
const followed: FollowedPage[] = [
  { kind: 'the newest questions', page: at('/'), feeds: () => ['/feed.atom'] },
  { kind: 'how it turned out', page: at('/updates'), feeds: () => ['/updates/feed.atom'] },
  { kind: 'a category', page: at('/c/work-and-money'), feeds: (page) => [`${page}/feed.atom`] },
  { kind: 'a tag', page: theTagUsedMost, feeds: (page) => [`${page}/feed.atom`] },
  { kind: 'a member', page: at('/u/nettlesoup'), feeds: (page) => [`${page}/feed.atom`] },
  { kind: 'a thread', page: aThreadWithAnEnding, feeds: threadFeeds },
  { kind: 'the long thread', page: theLongThread, feeds: threadFeeds },
]

function threadFeeds(page: string) {
  return [`${short(page)}/feed.atom`, `${short(page)}/updates.atom`]
}

async function read(request: APIRequestContext, path: string) {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const xml = await response.text()
  expect(await atomComplaints(xml), path).toEqual([])
  return readFeed(xml)
}

for (const { kind, page, feeds } of followed)
  test.describe(kind, () => {
    test('has feeds that are valid and complete, and lead back to it', async ({ request, baseURL }) => {
      const address = await page()
      for (const path of feeds(address)) {
        const feed = await read(request, path)
        expect(feed).toMatchObject({ self: `${baseURL}${path}`, url: `${baseURL}${address}` })
        expect(feed.items.length).toBeGreaterThan(0)
        for (const { id, title, url, content, published, updated } of feed.items) {
          expect(title, id ?? '').toBeTruthy()
          expect(content, id ?? '').toMatch(/^<(div|p)[\s\S]+<\/(div|p|dl)>$/)
          expect(url).toContain(`${baseURL}/q/`)
          expect(Date.parse(published ?? '')).toBeLessThanOrEqual(Date.parse(updated ?? ''))
        }
        const instants = feed.items.map(({ updated }) => updated ?? '')
        expect(feed.updated).toBe(instants.toSorted().at(-1))
      }
    })

    test('tells a reader’s program where they are', async ({ page: browser }) => {
      const address = await page()
      await browser.goto(address)
      expect(await announced(browser)).toEqual(feeds(address))
    })
  })

const announced = (page: Page) =>
  page
    .locator('head link[rel=alternate][type="application/atom+xml"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname))

test('a visitor subscribes to a thread, to all of it or to its ending, without an account', async ({
  page,
  request,
}) => {
  const thread = await aThreadWithAnEnding()
  await page.goto(thread)
  const subscribe = page.getByRole('navigation', { name: 'Follow by RSS' })
  const hrefs = [
    await subscribe.getByRole('link', { name: 'Everything in this thread' }).getAttribute('href'),
    await subscribe.getByRole('link', { name: 'Only updates on how it turned out' }).getAttribute('href'),
  ]
  expect(hrefs).toEqual(threadFeeds(thread))
  const [everything, ending] = [await read(request, hrefs[0] ?? ''), await read(request, hrefs[1] ?? '')]
  expect(everything.items.length).toBeGreaterThan(ending.items.length)
  for (const { title } of ending.items)
    expect(title).toMatch(
      /^(Worked out|Partly worked out|Did not work out|Went another way|Too early to tell), .+: /,
    )
  await expectAccessible(page)
})

for (const path of ['/c/travel', '/tags/family', '/u/nettlesoup', '/updates'])
  test(`${path} leads to its feed`, async ({ page }) => {
    await page.goto(path)
    const link = page.getByRole('main').getByRole('link', { name: 'Feed', exact: true })
    await expect(link).toHaveAttribute('href', `${path}/feed.atom`)
  })

test('every page leads to the feed of new questions', async ({ page }) => {
  await page.goto('/categories')
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Feed of new questions' })
  await expect(link).toHaveAttribute('href', '/feed.atom')
})

/** Of a thread that no other test writes to. */
async function aFeed(): Promise<string> {
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author: await aMember() })
  return `/q/${thread.id}/feed.atom`
}

test.describe('a feed', () => {
  test('is the same for everyone, whoever asks and from where', async ({ request, requestAs }) => {
    const path = await aFeed()
    const member = await requestAs(await aMember())
    const [visitor, signedIn] = [await request.get(path), await member.get(path)]
    expect(await signedIn.body()).toEqual(await visitor.body())
    for (const response of [visitor, signedIn]) {
      const headers = response.headers()
      expect(headers['cache-control']).toMatch(/^public, max-age=\d+, must-revalidate$/)
      expect(headers.vary).not.toMatch(/cookie/i)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
    }
  })

  test('is sent once: who has it hears 304, by its tag before its time', async ({ request }) => {
    const path = await aFeed()
    const { etag = '', 'last-modified': changed = '', vary } = (await request.get(path)).headers()
    expect(Date.parse(changed)).toBeLessThan(Date.now())
    const long = 'Thu, 01 Jan 2015 00:00:00 GMT'
    for (const [headers, status] of [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': `"another", ${etag}` }, 304],
      [{ 'if-none-match': etag, 'if-modified-since': long }, 304],
      [{ 'if-none-match': '"another"', 'if-modified-since': changed }, 200],
      [{ 'if-modified-since': changed }, 304],
      [{ 'if-modified-since': long }, 200],
    ] as const) {
      const response = await request.get(path, { headers })
      expect(response.status(), JSON.stringify(headers)).toBe(status)
      expect(response.headers()).toMatchObject({ etag, 'last-modified': changed })
      if (status === 304) expect(await response.body()).toHaveLength(0)
    }
    expect(vary).toContain('Accept-Encoding')
  })

  test('has one tag however it is compressed, and so a weak one', async ({ request }) => {
    const path = await aFeed()
    const tagFor = async (coding: string) =>
      (await request.get(path, { headers: { 'accept-encoding': coding } })).headers().etag ?? ''
    const [plain, compressed] = [await tagFor(''), await tagFor('gzip')]
    expect(plain).toMatch(/^W\/"[\w-]{27}"$/)
    expect(compressed).toBe(plain)
  })

  test('can be asked for without its body', async ({ request }) => {
    const path = await aFeed()
    const [head, get] = [await request.head(path), await request.get(path)]
    expect(head.status()).toBe(200)
    expect(await head.body()).toHaveLength(0)
    for (const name of ['content-type', 'etag', 'last-modified', 'cache-control'])
      expect(head.headers()[name], name).toBe(get.headers()[name])
  })

  test('has an answer at the next request after it was posted', async ({ request, requestAs }) => {
    const asker = await aMember('asker')
    const thread = await aThread({ asker })
    await anAnswer(thread, { author: await aMember() })
    const path = `${short(thread.path)}/feed.atom`
    const before = await request.get(path)
    const answerer = await aMember('answerer')
    const members = await requestAs(answerer)
    const form = await formOn(members, thread.path, 'Post answer')
    await sendForm(members, thread.path, { fields: { ...form, text: 'Go in the *spring*.', do: 'post' } })
    const headers = {
      'if-none-match': before.headers().etag ?? '',
      'if-modified-since': before.headers()['last-modified'] ?? '',
    }
    const after = await request.get(path, { headers })
    expect(after.status()).toBe(200)
    const [first, ...rest] = readFeed(await after.text()).items
    expect(rest).toEqual(readFeed(await before.text()).items)
    expect(first).toMatchObject({
      title: `Answer by ${answerer.name}: ${thread.title}`,
      content: expect.stringContaining('<p>Go in the <em>spring</em>.</p>'),
      authors: [{ name: answerer.name }],
    })
    const anyTime = { 'if-modified-since': headers['if-modified-since'] }
    expect((await request.get(path, { headers: anyTime })).status()).toBe(200)
    expect((await read(request, `/u/${answerer.name}/feed.atom`)).items[0]?.id).toBe(first?.id)
  })

  test('of nothing is a 404, and one that cannot be read a 400', async ({ request }) => {
    const { id } = await queryOne('SELECT max("id") AS "id" FROM "Question"')
    const nowhere = [
      '/c/nothing',
      '/tags/nothing-at-all',
      '/u/nobody.here',
      '/u/%00',
      `/q/${id + 1_000}`,
      '/q/0',
      '/q/2147483648',
    ]
    const unreadable = ['/c/Travel%20', '/tags/a%2Cb', '/u/a%20b', '/q/x', '/q/12345678901', '/u/%E0%A4%A']
    for (const path of nowhere) expect((await request.get(`${path}/feed.atom`)).status(), path).toBe(404)
    for (const path of unreadable) expect((await request.get(`${path}/feed.atom`)).status(), path).toBe(400)
    expect((await request.get(`/q/${id + 1_000}/updates.atom`)).status()).toBe(404)
    const kept = (await request.get('/c/nothing/feed.atom')).headers()['cache-control']
    expect(kept).toBe('no-store')
  })
})
