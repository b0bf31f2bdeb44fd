// The server entry before a stand-in for Next, one for each test of the file that imports this.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { parseEnv } from '@/lib/env'
import { own } from '@/lib/reader/marks'
import { answerWith, dependsOn, needs, rendering } from '@/lib/rendering'
import { Answer } from '@/server/answer'
import { answering } from '@/server/answering'
import { builtFiles } from '@/server/built-files'
import { finishedPages } from '@/server/finished-pages'
import type { readers as readersOf } from '@/server/readers'
import { rendererAt } from '@/server/render'
import { type Next, renderingServer } from '@/server/rendering-server'
import { aMember, aReader } from './reader-views'

vi.mock('@/lib/log', () => ({ log: () => ({ error: console.error, warn: () => undefined }) }))

export const env = parseEnv({
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
    if (url === '/files/news/7') {
      dependsOn('question:7')
      response.setHeader('Content-Type', 'application/json').setHeader('Cache-Control', 'public, max-age=10')
      return void response.end('{"posted":[]}')
    }
    if (url.startsWith('/files/similar')) {
      response.setHeader('Content-Type', 'application/json').setHeader('Cache-Control', 'public, max-age=60')
      return void response.end('{"questions":[]}')
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
export const readers = {
  of: vi.fn<ReturnType<typeof readersOf>['of']>(async (cookies) =>
    cookies.includes('hindsight=x') ? marrow : null,
  ),
}

const folder = mkdtempSync(join(tmpdir(), 'hindsight-test-'))

/** The entry, before a renderer that runs this in the place of Next. */
export async function site(handler: Next, environment = env) {
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
    { ServerResponse: Answer },
    answering({
      ...means,
      builtFiles: builtFiles(folder, () => ({ entry: 'main-1.js', files: browser }), false),
    }),
  )
  await new Promise<void>((resolve) => entry.listen(0, '127.0.0.1', resolve))
  entry.once('close', () => rendering_.close())
  return { entry, pages }
}

type Entry = Awaited<ReturnType<typeof site>>['entry']

let server: Entry
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
afterAll(() => rmSync(folder, { recursive: true }))

export const portOf = (entry: Entry) => (entry.address() as AddressInfo).port

/** Where the entry of this test listens. */
export const port = () => portOf(server)

/** What was asked of Next in this test. */
export const heard = () => asked

export const expire = (tags: string[]) => pages.expire(tags)

export const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port()}${path}`, { method, headers, redirect: 'manual' })

export const member = { cookie: 'hindsight=x' }
