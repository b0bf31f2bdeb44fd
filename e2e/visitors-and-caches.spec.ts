import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { theLongThread, visitorPages } from './support/pages'
import { emptyQuestion, formOn, previewed, sendForm, textOf } from './support/requests'
import { anAnswer, aThread } from './support/threads'

test('a visitor is given no cookie, nothing between us keeps their pages, and their browser asks again each time', async ({
  request,
}) => {
  for (const { kind, at, status } of visitorPages)
    await test.step(kind, async () => {
      const response = await request.get(await at())
      const headers = response.headers()
      expect(response.status()).toBe(status)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['cache-control']).toMatch(/^private, no-(store|cache)$/)
      expect(headers.vary).toContain('Cookie')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
      expect(headers['x-powered-by']).toBeUndefined()
    })
})

test('Next’s picture optimizer, which no page here needs, is there for nobody', async ({ request }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const card = `/q/${thread.id}/card.png`
  expect((await request.get(card)).status()).toBe(200)
  const optimized = `/_next/image?url=${encodeURIComponent(card)}&w=640&q=75`
  expect((await request.get(optimized)).status()).toBe(404)
})

test('a thread’s page is kept for visitors, and fresh at the first request after an answer', async ({
  request,
  requestAs,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const members = await requestAs(await aMember())
  const read = async (tag = '') => {
    const response = await request.get(thread.path, { headers: tag ? { 'if-none-match': tag } : {} })
    return { status: response.status(), tag: response.headers().etag, text: textOf(await response.text()) }
  }
  const before = await read()
  expect(before.text).toContain('No answers yet')
  expect((await read(before.tag)).status).toBe(304)
  const fields = {
    ...(await formOn(members, thread.path, 'Post answer')),
    text: 'Go in the spring.',
    do: 'post',
  }
  await sendForm(members, thread.path, { fields })
  const after = await read(before.tag)
  expect(after).toMatchObject({ status: 200, text: expect.stringContaining('Go in the spring.') })
  expect((await read(after.tag)).status).toBe(304)
})

test('every list that names a new question has it at the next request', async ({ request, requestAs }) => {
  const asker = await aMember('asker')
  const members = await requestAs(asker)
  const title = `Where would ${asker.name} find a bench?`
  const lists = ['/', '/unanswered', '/c/shopping', '/tags/benches', `/u/${asker.name}`]
  for (const path of lists) expect(await (await request.get(path)).text()).not.toContain(title)
  const question = {
    title,
    lead: 'It should outlive me, and one person must be able to lift it.',
    category: 'shopping',
  }
  const written = {
    ...(await formOn(members, '/ask', 'Preview question')),
    ...emptyQuestion,
    ...question,
    tags: 'benches',
  }
  const fields = await previewed(members, '/ask', written)
  expect((await sendForm(members, '/ask', { fields })).status()).toBe(303)
  for (const path of lists) expect(await (await request.get(path)).text()).toContain(title)
})

test('an address without its tail, with a wrong one or in another form leads to the one address', async ({
  request,
}) => {
  const path = await theLongThread()
  const short = path.split('/').slice(0, 3).join('/')
  for (const [from, to] of [
    [short, path],
    [`${short}?show=best`, `${path}?show=best`],
    [`${short}/something-else`, path],
    ['/u/nettlesoup/questions', '/u/nettlesoup'],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status(), from).toBe(308)
    expect(response.headers().location, from).toBe(to)
  }
})

test('an address that leads nowhere is a kind 404, one that cannot be read a kind 400', async ({
  request,
}) => {
  const nowhere = [
    '/nowhere',
    '/q/0',
    '/q/2147483647',
    '/q/9999999999',
    '/c/nothing',
    '/tags/nothing-at-all',
    '/u/nobody.here',
  ]
  const inside = ['/newest/first', '/files/feeds/newest', '/files/seen', '/missing', '/none']
  const things = [
    '/favorites/answer-0',
    '/favorites/chair-1',
    '/answers/x/edit',
    '/u/%00',
    '/c/%00',
    '/updates?category=nothing',
  ]
  const unreadable = [
    '/q/x',
    '/q/-1',
    '/?before=x',
    '/?before=99999999999',
    '/?after=1-2',
    '/popular?before=7',
    '/%E0%A4%A',
  ]
  const filters = ['/updates?outcome=nothing', '/u/nettlesoup?before=1%27']
  for (const path of [...nowhere, ...inside, ...things]) await expectKind(path, 404, 'Page not found')
  for (const path of [...unreadable, ...filters]) await expectKind(path, 400, 'This link is broken')

  async function expectKind(path: string, status: number, heading: string) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(status)
    expect(textOf(await response.text()), path).toContain(heading)
    expect(response.headers()['cache-control'], path).toContain('no-store')
  }
})

const most = 25_000

test('no page has scripts of more than 25 kB, and all of them are files of ours', async ({
  request,
  requestAs,
}) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember() })
  const askers = await requestAs(asker)
  for (const { at } of visitorPages) expect(await scriptBytes(request, await at())).toBeLessThan(most)
  for (const path of [
    '/',
    thread.path,
    `${thread.path}/edit`,
    '/ask',
    '/settings',
    '/settings/signing-in',
    '/updates',
    '/u/nettlesoup',
  ])
    expect(await scriptBytes(askers, path), path).toBeLessThan(most)
})

const weights = new Map<string, number>()

/** What the scripts that a page names weigh when they are compressed, and all that they may load. */
async function scriptBytes(reader: APIRequestContext, path: string): Promise<number> {
  const html = await (await reader.get(path)).text()
  const tags = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag)
  expect(tags, path).toEqual([
    expect.stringMatching(/^<script type="module" src="\/assets\/main-[\w-]+\.js">$/),
  ])
  expect(html, path).not.toMatch(/__next_f|<script>/)
  // No place of the page is left as it was before it was filled.
  expect(html, path).not.toMatch(/(own|snippet)-[0-9a-f]{24}|[0-9a-f]{24}[_-]|\{\{[0-9a-f]/)
  const waiting = tags.map((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? '')
  let sum = 0
  for (const src of waiting) {
    const code = (await (await reader.get(src)).body()).toString()
    for (const [, more = ''] of code.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      if (!waiting.includes(`/assets/${more}`)) waiting.push(`/assets/${more}`)
    if (!weights.has(src)) weights.set(src, gzipSync(code).length)
    sum += weights.get(src) ?? 0
  }
  return sum
}
