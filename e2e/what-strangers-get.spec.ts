import type { APIRequestContext, APIResponse } from '@playwright/test'
import { aDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { headersOfNext } from './support/headers-of-next'
import { aMember, type Member, newName, sessionCookie } from './support/members'
import { visitorPages } from './support/pages'
import { type Fields, formOn, sendForm } from './support/requests'
import { anAnswer, aThread } from './support/threads'

const everyHeader = Object.fromEntries(headersOfNext.map((name) => [name, '1']))

/** What Next's own router would send, and all that its server looks at. */
const askings: Fields[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '2' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-hmr-refresh': '1', 'x-nextjs-data': '1' },
  everyHeader,
]

/** Other ways in which Next spells the address of a page. */
const spellings = (path: string) => [
  path,
  `${path}.rsc`,
  `${path}.segments/_full.segment.rsc`,
  `/_next/data/development${path}.json`,
  `/member${path}`,
  `/Member${path}`,
  `/files${path}`,
]

const personal = [
  '/settings',
  '/settings/notices',
  '/settings/signing-in',
  '/settings/data',
  '/activity',
  '/drafts',
]

type Reader = { member: Member; cookie: string; secret: string; request: APIRequestContext }

const everythingIn = async (response: APIResponse) =>
  JSON.stringify(response.headersArray()) + (await response.text())

test('nobody is shown another’s session or private words, whatever they ask and however they ask it', async ({
  playwright,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const site = baseURL ?? ''
  const contextWith = (cookie: string) =>
    playwright.request.newContext({
      baseURL: site,
      extraHTTPHeaders: cookie ? { cookie } : {},
      maxRedirects: 5,
    })

  async function aReader(role: 'member' | 'administrator'): Promise<Reader> {
    const member = await aMember('reader', role)
    const secret = newName('unspoken')
    await aDraft(member, { title: `A draft about ${secret}`, lead: `Nobody knows of ${secret} yet.` })
    const { name, value } = await sessionCookie(member, site)
    return { member, secret, cookie: value, request: await contextWith(`${name}=${value}`) }
  }

  const readers = [await aReader('member'), await aReader('member'), await aReader('administrator')]
  const thread = await aThread({ asker: readers[0]?.member ?? (await aMember()) })
  const own = [...personal, thread.path, `${thread.path}/edit`]
  const paths = [...own, ...(await Promise.all(visitorPages.map(({ at }) => at())))]

  const shown = async (request: APIRequestContext, path: string, headers: Fields, secrets: string[]) => {
    const text = await everythingIn(await request.get(path, { headers }))
    for (const secret of secrets)
      expect(text.includes(secret), `${path} ${JSON.stringify(headers)}`).toBe(false)
    return text
  }

  await test.step('each reads everything, and no page of theirs holds their session', async () => {
    for (const { request, cookie, member, secret } of readers) {
      for (const path of paths) await shown(request, path, {}, [cookie])
      expect(await shown(request, '/settings/signing-in', {}, [])).toContain(member.email)
      expect(await shown(request, '/drafts', {}, [])).toContain(secret)
    }
  })

  const private_ = readers.flatMap(({ cookie, secret, member }) => [cookie, secret, member.email])
  const [first, second] = readers
  const strangers = [await contextWith(''), await contextWith('hindsight=x')]
  const firsts = first ? [first.cookie, first.secret, first.member.email] : []
  for (const path of paths)
    await Promise.all(
      askings.flatMap((headers) => strangers.map((stranger) => shown(stranger, path, headers, private_))),
    )
  // Each of these is rendered anew for a member: in every way what is personal, in one way what all may read.
  for (const path of paths)
    for (const headers of own.includes(path) ? askings : [everyHeader])
      if (second) await shown(second.request, path, headers, firsts)
  for (const path of personal.flatMap(spellings))
    for (const stranger of strangers) await shown(stranger, path, { rsc: '1' }, private_)
})

test('a visitor’s page is the same for the next one, whatever the first one’s request said', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const asker = await aMember('asker')
  const author = await aMember('author')
  const cold = async () => {
    const thread = await aThread({ asker })
    await anAnswer(thread, { author })
    return thread
  }
  // What differs from thread to thread: its ids and times, and the threads that it leads to.
  const ownOf = (id: number) =>
    new RegExp(
      [
        `(?<!\\d)${id}(?!\\d)`,
        '<section class="hang related.*?</section>',
        '<nav class="pager.*?</nav>',
        '[\\d-]{10}T[\\d:.]{12}Z',
        'card\\.png\\?[\\w-]+',
        '\\d{1,2}:\\d\\d [AP]M',
        '\\b(?:a|answer-)\\d+\\b',
      ].join('|'),
      'gs',
    )
  const read = async ({ id, path }: { id: number; path: string }) => {
    const response = await request.get(path)
    const policy = response.headers()['content-security-policy']
    return { status: response.status(), policy, html: (await response.text()).replace(ownOf(id), '') }
  }
  const clean = await read(await cold())
  const values = [
    '1',
    "script-src 'nonce-application/ld+json'",
    '%',
    '[]',
    '/member/settings',
    'http://x.example/',
  ]
  for (const [index, name] of headersOfNext.entries()) {
    const thread = await cold()
    const value = name.startsWith('content-security') ? values[1] : values[index % values.length]
    await request.get(thread.path, { headers: { [name]: value ?? '1' } }).catch(() => undefined)
    expect(await read(thread), name).toEqual(clean)
  }
})

test('a form whose browser hides where it comes from is taken, and never for another site’s', async ({
  requestAs,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const request = await requestAs(await aMember())
  const fields = {
    ...(await formOn(request, thread.path, 'Post answer')),
    text: 'In the spring.',
    do: 'post',
  }
  const send = (headers: Fields) => sendForm(request, thread.path, { fields, headers })
  expect((await send({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status()).toBe(403)
  expect((await send({ origin: 'https://localhost' })).status()).toBe(403)
  expect((await send({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status()).toBe(303)
})
