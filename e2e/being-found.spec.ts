import type { APIRequestContext } from '@playwright/test'
import { siteFiles } from '@/lib/site-files'
import { structuredData } from '@/scripts/testing/structured-data'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding, theTagUsedMost } from './support/pages'
import { aThread } from './support/threads'

/** What a page's head says, by name, property or relation, whole addresses without the site's own. */
async function headOf(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text()
  const [head = ''] = html.split('</head>')
  const site = new URL(process.env.E2E_ADDRESS ?? '').origin
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replace(site, '')
  const tags = head.match(/<(?:meta|link)\b[^>]*>/g) ?? []
  const said = tags.flatMap((tag) => {
    const key = attribute(tag, 'name') ?? attribute(tag, 'property') ?? attribute(tag, 'rel')
    return key ? [[key, attribute(tag, 'content') ?? attribute(tag, 'href') ?? ''] as const] : []
  })
  return Object.fromEntries(said)
}

test('every page names its one address, and pages further on in a list are pages of their own', async ({
  request,
}) => {
  const own = [
    '/?before=40',
    '/unanswered',
    '/popular',
    '/popular?before=3-12',
    '/updates',
    '/updates?outcome=partly&category=travel',
    '/categories',
    '/c/work-and-money',
    '/c/work-and-money?before=40',
    '/tags',
    await theTagUsedMost(),
    '/u/nettlesoup',
    '/u/nettlesoup/answers',
  ]
  for (const path of own)
    expect(await headOf(request, path), path).toMatchObject({
      canonical: path,
      'og:url': path,
      'og:site_name': 'Hindsight',
      'og:title': expect.any(String),
      'og:description': expect.any(String),
    })
})

test('the icons and the manifest that every page names are there', async ({ request }) => {
  const types = {
    svg: 'image/svg+xml',
    ico: 'image/x-icon',
    png: 'image/png',
    webmanifest: 'application/manifest+json',
  }
  for (const file of Object.values(siteFiles)) {
    const response = await request.get(file)
    expect(response.status(), file).toBe(200)
    const type = Object.entries(types).find(([end]) => file.endsWith(`.${end}`))?.[1] ?? 'known'
    expect(response.headers()['content-type'], file).toContain(type)
  }
})

test('a thread is one page, however much of it is shown, and shows a picture elsewhere', async ({
  request,
}) => {
  const path = await aThreadWithAnEnding()
  const [, id] = path.split('/').slice(1)
  for (const variant of ['', '?show=best', '?show=updates', '?within=category', '?utm_source=x'])
    expect(await headOf(request, path + variant)).toMatchObject({
      canonical: path,
      'og:type': 'article',
      'og:url': path,
      'og:image': expect.stringContaining(`/q/${id}/card.png?`),
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringContaining('How it turned out: '),
      'twitter:card': 'summary_large_image',
    })
})

test('what is not for search engines says so', async ({ request }) => {
  const hidden = [
    '/u/nettlesoup/favorites',
    '/favorites/answer-1',
    '/ask',
    '/log-in',
    '/sign-up',
    '/settings',
    '/search?q=bread',
    '/answers/1/edit',
    '/nowhere',
    '/q/2147483647/gone',
    '/u/nobody.at.all',
    '/?before=yesterday',
  ]
  for (const path of hidden) expect((await headOf(request, path)).robots, path).toContain('noindex')
  for (const path of ['/', '/updates', '/u/nettlesoup', await aThreadWithAnEnding()])
    expect(await headOf(request, path), path).not.toHaveProperty('robots')
})

test('who asks whether a page is there hears the truth, as who reads it', async ({ request }) => {
  const thread = await aThreadWithAnEnding()
  for (const path of [
    '/',
    thread,
    `${thread}x`,
    '/nowhere',
    '/q/2147483647/gone',
    '/?before=yesterday',
    '/log-in',
  ]) {
    const [get, head] = [
      await request.get(path, { maxRedirects: 0 }),
      await request.head(path, { maxRedirects: 0 }),
    ]
    expect([head.status(), head.headers().location], path).toEqual([get.status(), get.headers().location])
    expect(await head.body()).toHaveLength(0)
  }
})

type Post = { name?: string; text: string; url: string; author: { name: string } }
type Question = { name: string; answerCount: number; acceptedAnswer: Post[]; comment: Post[] }

const questionIn = ({ found }: Awaited<ReturnType<typeof structuredData>>) =>
  found.QAPage?.[0]?.mainEntity as Question

test('a thread tells search engines its answers, the best ones, and how it turned out', async ({
  request,
}) => {
  const path = await aThreadWithAnEnding()
  const data = await structuredData(await (await request.get(path)).text())
  expect(data.complaints).toEqual([])
  expect(Object.keys(data.found)).toEqual(['QAPage', 'BreadcrumbList'])
  const { answerCount, acceptedAnswer, comment } = questionIn(data)
  expect(answerCount).toBeGreaterThan(0)
  expect(new URL(acceptedAnswer[0]?.url ?? '').pathname).toBe(path)
  expect(comment.map(({ name }) => name)).toContainEqual(
    expect.stringMatching(
      /^(Worked out|Partly worked out|Did not work out|Went another way|Too early to tell)$/,
    ),
  )
  const part = await structuredData(await (await request.get(`${path}?show=best`)).text())
  expect(part.found).toEqual({})
})

test('what somebody writes stays data, whatever it is', async ({ page }) => {
  const title = 'Is </script><script>document.title = 1</script> <!-- a question?'
  const thread = await aThread({ asker: await aMember('asker'), title })
  await page.goto(thread.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(`${title} · Hindsight`)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')['@graph'][0].mainEntity.name).toBe(title)
  expect(await page.locator('script').count()).toBe(2)
})

const locationsIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)

test('robots.txt leads to the map, the map to its parts, and they to every thread', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const [, map = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? []
  const index = await request.get(map)
  expect(index.headers()['content-type']).toBe('application/xml; charset=utf-8')
  const [own = '', questions = ''] = locationsIn(await index.text())
  const pages = locationsIn(await (await request.get(own)).text())
  const threads = await (await request.get(questions)).text()
  const ids = await query('SELECT "id" FROM "Question" WHERE "id" < 50 ORDER BY "id"')
  const mapped = locationsIn(threads).map((address) => Number(new URL(address).pathname.split('/')[2]))
  expect(mapped).toEqual(mapped.toSorted((a, b) => a - b))
  expect(mapped).toEqual(expect.arrayContaining(ids.map(({ id }) => id)))
  expect(threads.match(/<lastmod>/g)).toHaveLength(mapped.length)
  for (const address of [...pages.slice(0, 12), pages.at(-1) ?? '', locationsIn(threads)[0] ?? ''])
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
})

test('a part of the map that nothing stands in is not there', async ({ request }) => {
  for (const part of ['2', '42950', '999999', '01', '000000'])
    expect((await request.get(`/sitemaps/${part}.xml`)).status(), part).toBe(404)
})

test('a question’s card is a picture, sent once to who keeps it', async ({ request }) => {
  const { 'og:image': card = '' } = await headOf(request, await aThreadWithAnEnding())
  const response = await request.get(card)
  const { etag = '', ...headers } = response.headers()
  expect(etag).toBe(`"${new URL(card, process.env.E2E_ADDRESS).search.slice(1)}"`)
  expect(headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' })
  const picture = await response.body()
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  const again = await request.get(card, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  for (const gone of ['/q/2147483647/card.png', '/q/9999999999/card.png', '/q/0/card.png'])
    expect((await request.get(gone)).status(), gone).toBe(404)
})
