import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseEnv } from '@/lib/env'
import { own } from '@/lib/reader/marks'
import { answerWith, dependsOn, needs, rendering } from '@/lib/rendering'
import { aMember, aReader } from '@/scripts/testing/reader-views'
import { answering } from './answering'
import { builtFiles } from './built-files'
import { finishedPages } from './finished-pages'
import type { readers as readersOf } from './readers'
import { rendererAt } from './render'
import { type Next, renderingServer } from './rendering-server'

vi.mock('@/lib/log', () => ({ log: () => ({ error: console.error, warn: () => undefined }) }))

const env = parseEnv({
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/x',
  AUTH_SECRET: '0123456789012345678901234567890123456789',
})

let questions = 0

/** As Next does: it sends 200 for a page that says later what it is. What it is asked is in `heard`. */
const nextHearing =
  (heard: string[]): Next =>
  async (request, response) => {
    const { url = '', method, headers } = request
    heard.push(`${method} ${url}`)
    if (url === '/files/feeds/newest') {
      response.statusCode = 503
      response.setHeader('Content-Type', 'text/plain').setHeader('Retry-After', '10')
      return void response.end('Too many at once.')
    }
    if (url.startsWith('/files/stop/')) {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/plain')
      return void response.end(`Nothing to stop at ${url}`)
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (url === '/popular/first') {
      response.statusCode = 500
      return void response.end('Half a page')
    }
    if (method === 'POST') {
      const answer = rendering()
      if (answer && /^\/q\/[56]|^\/log-in/.test(url)) answer.unread = false
      response.statusCode = url.startsWith('/q/6') ? 303 : url === '/log-in' ? 200 : 500
      if (url.startsWith('/q/6'))
        response.setHeader('Location', '/q/6/x#a1').setHeader('Set-Cookie', 'posted=1')
      if (url === '/log-in') response.setHeader('Set-Cookie', 'hindsight=x; Path=/; HttpOnly')
      return void response.end(`From ${headers.origin}, read by ${own('name')}.`)
    }
    await setImmediate()
    if (url.startsWith('/q/5')) answerWith(308, '/there')
    else if (url.startsWith('/q/7')) dependsOn('question:7')
    else if (!url.startsWith('/settings')) answerWith(404)
    needs({ profile: 7 })
    response.end(`<p>Page ${++questions} for ${headers.cookie ?? 'all'}, read by ${own('name')}.</p>`)
  }

const marrow = {
  reader: aReader({ member: aMember({ name: 'marrow' }) }),
  seen: { userId: 1, sessionId: 'x', thread: null },
}

/** As PostgreSQL does, which knows one session. */
const readers = {
  of: vi.fn<ReturnType<typeof readersOf>['of']>(async (cookies) =>
    cookies.includes('hindsight=x') ? marrow : null,
  ),
}

const folder = mkdtempSync(join(tmpdir(), 'hindsight-test-'))

/** The entry, before a renderer that runs this in the place of Next. */
async function site(handler: Next, environment = env) {
  const socket = join(mkdtempSync(join(folder, 's')), 'renderer.sock')
  const rendering_ = renderingServer(handler, () => 'main-1.js').listen(socket)
  const pages = finishedPages(1_000_000)
  const browser = new Map([['main-1.js', { body: Buffer.from('1'), type: 'text/javascript' }]])
  const means = {
    env: environment,
    pages,
    readers,
    renderer: rendererAt(socket),
    readStale: async () => undefined,
  }
  const entry = createServer(
    answering({
      ...means,
      builtFiles: builtFiles(folder, () => ({ entry: 'main-1.js', files: browser }), false),
    }),
  )
  await new Promise<void>((resolve) => entry.listen(0, '127.0.0.1', resolve))
  entry.once('close', () => rendering_.close())
  return { entry, pages }
}

let server: Server
let pages: ReturnType<typeof finishedPages>
let asked: string[]
beforeEach(async () => {
  readers.of.mockClear()
  // Of its own: what was seen of the last test's pages may be written down during the next.
  asked = []
  const made = await site(nextHearing(asked))
  server = made.entry
  pages = made.pages
})
afterEach(() => void server.close())

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect: 'manual' })
}

const member = { cookie: 'hindsight=x' }

/** What was asked of Next, but for what is written down afterwards. */
const pagesMade = () => asked.filter((one) => one !== 'POST /files/seen')

test('a page of their own is made for a member, and filled', async () => {
  const answer = await ask('/settings', 'GET', member)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.text()).toMatch(/for hindsight=x, read by marrow\.</)
  await vi.waitFor(() => expect(asked).toContain('POST /files/seen'))
  expect(await (await ask('/settings')).text()).toMatch(/for all, read by \.</)
})

describe('a page for everybody', () => {
  test('is made once, whatever their browsers say of them, and none of them is named to it', async () => {
    const texts = ['/q/7/x', '/q/7/x?utm_source=y', '/Q/7/x/'].map(async (path) => {
      const answer = await ask(path, 'GET', {
        cookie: 'posted=1',
        rsc: '1',
        'x-forwarded-host': 'evil.example',
      })
      return answer.status === 308 ? 308 : answer.text()
    })
    expect(new Set(await Promise.all(texts)).size).toBe(2)
    expect(asked).toEqual(['GET /q/7/x/all/everywhere'])
    expect(await (await ask('/q/7/x')).text()).toContain('for all,')
  })

  test('is said to be the same to whoever has it, and is not kept between us and them', async () => {
    const first = await ask('/q/7/x')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toBe('Accept-Encoding, Cookie')
    const tag = first.headers.get('etag') ?? ''
    expect((await ask('/q/7/x', 'GET', { 'if-none-match': tag })).status).toBe(304)
    pages.expire(['question:7'])
    expect((await ask('/q/7/x', 'GET', { 'if-none-match': tag })).status).toBe(200)
  })

  test('is filled for a member, by what it needs to know of them, and is not made for them', async () => {
    const visitors = await ask('/q/7/x')
    const tag = visitors.headers.get('etag') ?? ''
    const theirs = await ask('/q/7/x?draft=new&confirmed=1', 'GET', { ...member, 'if-none-match': tag })
    expect([theirs.status, theirs.headers.get('cache-control'), theirs.headers.get('etag')]).toEqual([
      200,
      'private, no-store',
      null,
    ])
    const text = await visitors.text()
    expect(text).toMatch(/for all, read by \.</)
    expect(await theirs.text()).toBe(text.replace('read by ', 'read by marrow'))
    expect(pagesMade()).toEqual(['GET /q/7/x/all/everywhere'])
    expect(readers.of).toHaveBeenCalledWith(['hindsight=x'], {
      needs: { profile: 7 },
      asked: { draft: undefined, confirmed: true },
    })
  })

  test('is a visitor’s to whoever’s session has ended', async () => {
    const [visitors, theirs] = [await ask('/q/7/x'), await ask('/q/7/x', 'GET', { cookie: 'hindsight=old' })]
    expect(theirs.headers.get('etag')).toBe(visitors.headers.get('etag'))
    expect(await theirs.text()).toBe(await visitors.text())
  })

  test('that a member was sent is written down as seen, unless nobody looks at it', async () => {
    await ask('/q/7/x')
    await ask('/q/7/x', 'HEAD', member)
    await ask('/q/7/x', 'GET', { ...member, 'sec-purpose': 'prefetch' })
    expect(asked).not.toContain('POST /files/seen')
    await ask('/q/7/x', 'GET', member)
    await vi.waitFor(() => expect(asked).toContain('POST /files/seen'))
  })

  test('says that the database is away when it cannot say who looks', async () => {
    readers.of.mockRejectedValueOnce(new Error('connect ECONNREFUSED'))
    expect((await ask('/q/7/x', 'GET', member)).status).toBe(503)
  })

  test('has no body for whoever only asks about it', async () => {
    const answer = await ask('/q/7/x', 'HEAD')
    expect(answer.headers.get('content-length')).toBe(
      String((await (await ask('/q/7/x', 'GET', { 'accept-encoding': 'identity' })).text()).length),
    )
    expect(await answer.text()).toBe('')
  })
})

test('a file that the build made is kept for ever, and nothing else is at such an address', async () => {
  const file = await ask('/assets/main-1.js')
  expect([file.status, file.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
  expect((await ask('/assets/main-2.js')).status).toBe(404)
  expect((await ask('/_next/static/none.css')).status).toBe(404)
})

test.each(['GET', 'HEAD'])('a page that is not there says so to %s', async (method) => {
  expect((await ask('/nowhere', method)).status).toBe(404)
})

test('who asks where a page is without reading it hears that it moved, and gets no body', async () => {
  const response = await ask('/q/5', 'HEAD')
  expect([response.status, response.headers.get('location')]).toEqual([308, '/there'])
  expect(await response.text()).toBe('')
})

test('what a route tells programs stands, even that it is too busy', async () => {
  const response = await ask('/feed.atom')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await response.text()).toBe('Too many at once.')
})

test('what is spelled in another way leads to its one address', async () => {
  const response = await ask('/Q//5/')
  expect([response.status, response.headers.get('location')]).toEqual([308, '/q/5'])
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is nothing that one can do here', async (method) => {
  const response = await ask('/q/5', method)
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
})

test('a crowd of cookies is refused at once', async () => {
  const { port } = server.address() as AddressInfo
  const cookie = 'a=1; '.repeat(60)
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })
  expect(response.status).toBe(431)
  expect(await response.text()).toContain('clear the cookies')
})

test('a page that failed while the database is away says so', async () => {
  expect((await ask('/popular')).status).toBe(503)
})

test('a page that comes late, while a busy database is asked whether it answers, is sent whole', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1')
  const { port } = await new Promise<AddressInfo>((resolve) =>
    silent.once('listening', () => resolve(silent.address() as AddressInfo)),
  )
  const late: Next = async (_request, response) => {
    await setTimeout(3_400)
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write('<p>The first half')
    await setTimeout(300)
    response.end(' and the second</p>')
  }
  const { entry: busy } = await site(late, { ...env, DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` })
  const headers = { cookie: 'hindsight=x' }
  const response = await fetch(`http://127.0.0.1:${(busy.address() as AddressInfo).port}/`, { headers })
  expect([response.status, await response.text()]).toEqual([200, '<p>The first half and the second</p>'])
  busy.close()
  silent.close()
})

describe('a form', () => {
  const part = (name: string, value = '') =>
    `--seam\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const formOf = (...parts: string[]) => `${part('$ACTION_ID_1')}${parts.join('')}--seam--\r\n`
  const multipart = 'multipart/form-data; boundary=seam'

  const post = (path: string, headers: Record<string, string> = {}, body = formOf()) => {
    const { port } = server.address() as AddressInfo
    const sent = { 'sec-fetch-site': 'same-origin', 'content-type': multipart }
    return fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { ...sent, ...member, ...headers },
      body,
      redirect: 'manual',
    })
  }

  test('that fails gives its text back', async () => {
    const answer = await post(
      '/q/5/x',
      { origin: 'null' },
      formOf(part('text', 'Take it.'), part('password', 'secret')),
    )
    expect(answer.status).toBe(503)
    const text = await answer.text()
    expect(text).toContain('Take it.')
    expect(text).not.toContain('secret')
  })

  test('leads where it is done, or says so to a script', async () => {
    const plain = await post('/q/6/x')
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/q/6/x#a1'])
    const scripted = await post('/q/6/x', { 'x-requested-with': 'hindsight' })
    expect([scripted.status, scripted.headers.get('x-location')]).toEqual([204, '/q/6/x#a1'])
    expect(scripted.headers.getSetCookie()).toEqual(['posted=1', expect.stringMatching(/^acted=1;/)])
    expect(scripted.headers.get('clear-site-data')).toBe('"prefetchCache"')
  })

  test('is answered for whoever they are after it', async () => {
    expect(await (await post('/log-in', { cookie: '' })).text()).toContain('read by marrow.')
    expect(await (await post('/log-in', { cookie: 'hindsight=old' })).text()).toContain('read by marrow.')
  })

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['that does not say from where', { 'sec-fetch-site': '' }],
  ])('%s is refused before anybody hears of it', async (_how, headers) => {
    expect((await post('/q/6/x', headers)).status).toBe(403)
    expect(asked).toEqual([])
  })

  test('that is far too long is refused, and so is one of a thousand parts', async () => {
    expect((await post('/q/6/x', {}, formOf(part('text', 'x'.repeat(3_000_001))))).status).toBe(413)
    const many = (count: number) => formOf(part('a', '1').repeat(count))
    expect((await post('/q/6/x', {}, many(1_000))).status).toBe(413)
    const odd = { 'content-type': 'multipart/form-data; xboundary=other; boundary="seam"' }
    expect((await post('/q/6/x', odd, many(1_000))).status).toBe(413)
    expect(asked).toEqual([])
    expect((await post('/q/6/x', odd, many(900))).status).toBe(303)
  })

  test.each([
    ['is no form as pages send it', 'application/x-www-form-urlencoded', 'text=x'],
    ['is as many texts as fit', 'application/x-www-form-urlencoded', 'text=a&'.repeat(300_000)],
    ['is none at all', 'text/plain', '["$K1"]'],
    [
      'names no action',
      multipart,
      `${'--seam\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n'}--seam--\r\n`,
    ],
    ['says nothing of its parts', 'multipart/form-data', 'x'],
  ])('that %s is damaged, and nobody hears of it', async (_what, type, body) => {
    expect((await post('/q/6/x', { 'content-type': type }, body)).status).toBe(400)
    expect(asked).toEqual([])
  })
})

describe('a mail provider’s one click', () => {
  const link = '/stop/12.digest.0123456789abcdef0123456789abcdef'
  const click = (path: string, headers: Record<string, string> = {}) => {
    const { port } = server.address() as AddressInfo
    const { promise, resolve } = Promise.withResolvers<{ status: number; text: string }>()
    // Not by fetch: that is a browser's, and says so in its headers.
    const sent = request({ port, path, method: 'POST', headers: { ...form, ...headers } }, async (response) =>
      resolve({ status: response.statusCode ?? 0, text: (await response.toArray()).join('') }),
    )
    sent.end('List-Unsubscribe=One-Click')
    return promise
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '26' }

  test('reaches what stops mail, whose answer stands', async () => {
    expect(await click(link)).toEqual({ status: 404, text: `Nothing to stop at /files${link}` })
  })

  test.each([
    ['at another address', '/log-in', {}],
    ['by the inner name of what stops mail', `/files${link}`, {}],
    ['from a page of another site', link, { origin: 'https://elsewhere.example' }],
    ['with somebody’s cookies', link, { cookie: 'a=b' }],
  ])('is nothing that may be posted %s', async (_how, path, headers) => {
    const { status, text } = await click(path, headers)
    expect(status).toBe(403)
    expect(text).toContain('This form was not sent from this site')
  })
})

test('the folder of this test goes', () => rmSync(folder, { recursive: true }))
