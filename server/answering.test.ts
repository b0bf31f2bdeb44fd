import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseEnv } from '@/lib/env'
import { answering } from './answering'
import { answers } from './watched-response'

const env = parseEnv({
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/x',
  AUTH_SECRET: '0123456789012345678901234567890123456789',
})

type Handler = Parameters<typeof answering>[0]

let lateHeaders = 0

/** As Next does: it is done with HEAD at once, and sends 200 for a page that says later what it is. */
const next: Handler = async ({ url, method, headers }, response) => {
  if (url === '/feed.atom') {
    response.statusCode = 503
    response.setHeader('Content-Type', 'text/plain').setHeader('Retry-After', '10')
    return void response.end('Too many at once.')
  }
  if (url?.startsWith('/files/stop/')) {
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/plain').setHeader('X-Method', method ?? '')
    return void response.end(`Nothing to stop at ${url}`)
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (url === '/popular') {
    response.statusCode = 500
    response.end('Half a page')
    await setTimeout(50)
    // Throws when the answer has been sent, unless nobody listens to Next any more.
    response.setHeader('X-Late', '1').appendHeader('X-Late', '2').removeHeader('X-Late')
    lateHeaders++
    return
  }
  if (method === 'POST') {
    if (headers['x-hindsight-door'] === 'member') Object.assign(answers.getStore() ?? {}, { unread: false })
    response.statusCode = 500
    return void response.end(`From ${headers.origin}`)
  }
  if (method !== 'HEAD') {
    await setImmediate()
    Object.assign(
      answers.getStore() ?? {},
      url === '/q/5' ? { status: 308, location: '/there' } : { status: 404 },
    )
  }
  response.end(method === 'HEAD' ? null : '<p>A page</p>')
}

let server: Server
beforeEach(async () => {
  server = createServer(answering(next, env))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => void server.close())

const ask = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, redirect: 'manual' })

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

test('what Next still says of an answer that another was sent for goes nowhere', async () => {
  expect((await ask('/popular')).status).toBe(503)
  await vi.waitUntil(() => lateHeaders === 1)
})

test('a page that comes late, while a busy database is asked whether it answers, is sent whole', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1')
  const { port } = await new Promise<AddressInfo>((resolve) =>
    silent.once('listening', () => resolve(silent.address() as AddressInfo)),
  )
  const late: Handler = async (_request, response) => {
    await setTimeout(3_400)
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write('<p>The first half')
    await setTimeout(1_000)
    response.end(' and the second</p>')
  }
  const busy = createServer(answering(late, { ...env, DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` }))
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  const headers = { cookie: 'hindsight=x' }
  const response = await fetch(`http://127.0.0.1:${(busy.address() as AddressInfo).port}/`, { headers })
  expect([response.status, await response.text()]).toEqual([200, '<p>The first half and the second</p>'])
  busy.close()
  silent.close()
})

describe('a form', () => {
  const post = async (headers: Record<string, string>) => {
    const { port } = server.address() as AddressInfo
    const sent = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', ...headers }, body: 'text=x' }
    const response = await fetch(`http://127.0.0.1:${port}/q/5/x`, sent)
    return { status: response.status, text: await response.text() }
  }

  test('reaches Next under an Origin that it can read, and what fails once an action has begun is our own fault', async () => {
    const { status, text } = await post({ cookie: 'hindsight=x', 'next-action': 'x', origin: 'null' })
    expect([status, text]).toEqual([500, expect.stringMatching(/^From http:\/\/127\.0\.0\.1:\d+$/)])
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
