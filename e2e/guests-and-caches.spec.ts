import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { guestPages, theLongThread } from './support/pages'
import { emptyQuestion, formOn, previewed, sendForm, textOf } from './support/requests'
import { anAnswer, aThread } from './support/threads'

test('a guest is given no cookie, and what keeps pages has to ask again each time', async ({ request }) => {
  for (const { kind, at, status } of guestPages)
    await test.step(kind, async () => {
      const response = await request.get(await at())
      const headers = response.headers()
      expect(response.status()).toBe(status)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['cache-control']).toMatch(/no-store|max-age=0, must-revalidate/)
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

test('a thread’s page is cached whole for guests, and fresh at the first request after an answer', async ({
  request,
  requestAs,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const members = await requestAs(await aMember())
  const read = async () => {
    const response = await request.get(thread.path)
    return { cache: response.headers()['x-nextjs-cache'], text: textOf(await response.text()) }
  }
  await expect.poll(read).toMatchObject({ cache: 'HIT', text: expect.stringContaining('No answers yet') })
  const fields = {
    ...(await formOn(members, thread.path, 'Post answer')),
    text: 'Go in the spring.',
    do: 'post',
  }
  await sendForm(members, thread.path, { fields })
  expect((await read()).text).toContain('Go in the spring.')
  await expect.poll(read).toMatchObject({ cache: 'HIT', text: expect.stringContaining('1 answer') })
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
  const doors = ['/guest/newest/first', '/member/newest/first', '/sent/ask', '/none']
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
  for (const path of [...nowhere, ...doors, ...things]) await expectKind(path, 404, 'Page not found')
  for (const path of [...unreadable, ...filters]) await expectKind(path, 400, 'This link is broken')

  async function expectKind(path: string, status: number, heading: string) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(status)
    expect(textOf(await response.text()), path).toContain(heading)
    expect(response.headers()['cache-control'], path).toContain('no-store')
  }
})

// Next's and React's own client code is 132 kB of a member's page; the rest is ours. A visitor gets none of it.
const mostForGuest = 10_000
const mostForMember = 150_000

test('a visitor’s page sends next to no JavaScript, and a member’s little beyond the framework’s', async ({
  request,
  requestAs,
}) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember() })
  const tooMuch: [string, number][] = []
  const weigh = async (reader: APIRequestContext, path: string, most: number) => {
    const bytes = await scriptBytes(reader, path)
    if (bytes > most) tooMuch.push([path, bytes])
  }
  for (const { at } of guestPages) {
    const path = await at()
    const writes = /^\/(ask|log-in|sign-up|reset-password)/.test(path)
    await weigh(request, path, writes ? mostForMember : mostForGuest)
  }
  const askers = await requestAs(asker)
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
    await weigh(askers, path, mostForMember)
  expect(tooMuch).toEqual([])
})

const weights = new Map<string, number>()

/** What the scripts that a page names weigh when they are compressed. */
async function scriptBytes(reader: APIRequestContext, path: string): Promise<number> {
  const html = await (await reader.get(path)).text()
  // Browsers that know modules skip these.
  const tags = [...html.matchAll(/<script[^>]*>/g)].filter(([tag]) => !/ nomodule/i.test(tag))
  const scripts = tags.flatMap(([tag]) => tag.match(/ src="([^"]+)"/)?.[1] ?? [])
  expect(scripts.length, path).toBeGreaterThan(0)
  let sum = 0
  for (const src of new Set(scripts)) {
    if (!weights.has(src)) weights.set(src, gzipSync(await (await reader.get(src)).body()).length)
    sum += weights.get(src) ?? 0
  }
  return sum
}
