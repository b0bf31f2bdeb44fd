import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseEnv } from '@/lib/env'
import { answerWith, dependsOn, leadsTo } from '@/lib/rendering'
import { aMember, aReader } from '@/scripts/testing/reader-views'
import { Answer } from './answer'
import { answering } from './answering'
import { builtFiles } from './built-files'
import { finishedPages } from './finished-pages'
import { rendererAt } from './render'
import { renderingServer } from './rendering-server'

vi.mock('@/lib/log', () => ({ log: () => ({ error: console.error, warn: () => undefined }) }))

const env = parseEnv({
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/x',
  AUTH_SECRET: '0123456789012345678901234567890123456789',
  TRUST_PROXY: '1',
})

const seen = { userId: 1, sessionId: 'x', thread: null }

let entry: Server<typeof IncomingMessage, typeof Answer>
let pages: ReturnType<typeof finishedPages>
let folder: string
/** The pages that were rendered. */
let made: string[]
/** Pages of threads wait for this. */
let threads: Promise<void>
/** How often it was written down that a page was seen, and how many of these at once. */
let writings: { running: number; most: number; done: number }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-test-'))
  made = []
  threads = Promise.resolve()
  // Of its own: those of the test before may still be written.
  const own = { running: 0, most: 0, done: 0 }
  writings = own
  const socket = join(folder, 'renderer.sock')
  const renderer = renderingServer(
    async ({ url = '' }, response) => {
      if (url === '/files/seen') {
        own.most = Math.max(own.most, ++own.running)
        await wait(1)
        own.running--
        own.done++
        return void response.end()
      }
      made.push(url)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      if (url.startsWith('/q/')) await threads
      else await wait(20)
      dependsOn('newest')
      if (url === '/newest/first') leadsTo('/?before=120')
      if (url === '/missing') answerWith(404)
      if (url === '/malformed') answerWith(400)
      response.end(`<p>${url}</p>`)
    },
    () => 'main-1.js',
  ).listen(socket)
  pages = finishedPages(10_000_000)
  const means = {
    env,
    pages,
    readers: { of: async () => ({ reader: aReader({ member: aMember() }), seen }) },
    renderer: rendererAt(socket),
    readStale: async () => undefined,
    builtFiles: builtFiles(folder, () => ({ entry: 'main-1.js', files: new Map() }), false),
  }
  entry = createServer({ ServerResponse: Answer }, answering(means))
  entry.once('close', () => renderer.close())
  await new Promise<void>((resolve) => entry.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  entry.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks for a page over a connection of its own. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; retryAfter: string | undefined }>((resolve, reject) => {
    const { port } = entry.address() as AddressInfo
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const { statusCode: status, headers } = response.resume()
      response.once('end', () => resolve({ status, retryAfter: headers['retry-after'] }))
    }).once('error', reject)
  })

const network = (number: number) => ({ 'x-forwarded-for': `198.18.0.${number}` })

/** So many that ask at once, by their numbers. */
const crowd = <Result>(size: number, one: (number: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: size }, (_, number) => one(number)))

test('three hundred visitors and a hundred members at a page just expired are one rendering', async () => {
  await ask('/')
  pages.expire(['newest'])
  made = []
  const answers = await Promise.all([
    crowd(300, () => ask('/')),
    crowd(100, (number) => ask('/', { cookie: `hindsight=${number}` })),
  ])
  expect(answers.flat().filter(({ status }) => status !== 200)).toEqual([])
  expect(made).toEqual(['/newest/first'])
})

test('what a crowd of members has seen is written down, and not by all of them at once', async () => {
  const members = await crowd(100, (number) => ask('/', { ...network(1), cookie: `hindsight=${number}` }))
  expect(members.filter(({ status }) => status !== 200)).toEqual([])
  await vi.waitFor(() => expect(writings.done).toBe(100), { timeout: 10_000 })
  expect(writings.most).toBeLessThanOrEqual(2)
})

test('a network that floods is told when to come again, and others are served', async () => {
  await ask('/')
  const { promise, resolve } = Promise.withResolvers<void>()
  threads = promise
  const refused: { retryAfter: string | undefined }[] = []
  const flood = crowd(80, async (number) => {
    const answer = await ask(`/q/${number + 1}/x`, network(1))
    if (answer.status === 429) refused.push(answer)
    return answer
  })
  await vi.waitFor(() => expect(refused).toHaveLength(30))
  const others = crowd(20, (number) => ask(`/q/${1_000 + number}/x`, network(2 + number)))
  expect((await ask('/', network(1))).status).toBe(200)
  expect((await ask('/', { ...network(1), cookie: 'hindsight=1' })).status).toBe(200)
  resolve()
  expect((await flood).filter(({ status }) => status === 200)).toHaveLength(50)
  expect(refused.filter(({ retryAfter }) => !retryAfter)).toEqual([])
  expect((await others).filter(({ status }) => status !== 200)).toEqual([])
})

test('addresses without end are no pages that are kept', async () => {
  await ask('/')
  made = []
  await crowd(100, (number) => ask(`/?utm_source=${number}`))
  expect(made).toEqual([])

  const cursors = ['/?before=1', '/?before=2', '/?after=3', '/unanswered?before=120']
  for (const path of [...cursors, ...cursors]) expect((await ask(path)).status).toBe(200)
  expect(made).toHaveLength(2 * cursors.length)

  made = []
  for (const path of ['/?before=120', '/?before=120', '/?x=1&before=120']) await ask(path)
  expect(made).toEqual(['/newest/older-120'])

  made = []
  const wrong = ['/?before=01', '/?before=02', '/nothing-here', '/wp-login.php', '/?after=00']
  for (const path of wrong) expect((await ask(path)).status).toBeOneOf([400, 404])
  expect(made.toSorted()).toEqual(['/malformed', '/missing'])
})
