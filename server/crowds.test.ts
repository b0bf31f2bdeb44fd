import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerWith, dependsOn, leadsTo } from '@/lib/rendering'
import { env, portOf, readers, site } from '@/scripts/testing/entry'
import { aMember, aReader } from '@/scripts/testing/reader-views'

const seen = { userId: 1, sessionId: 'x', thread: null }

let crowded: Awaited<ReturnType<typeof site>>
/** The pages that were rendered. */
let made: string[]
/** Pages of threads wait for this. */
let threads: Promise<void>
/** How often it was written down that a page was seen, and how many of these at once. */
let writings: { running: number; most: number; done: number }

beforeEach(async () => {
  made = []
  threads = Promise.resolve()
  // Of its own: those of the test before may still be written.
  const own = { running: 0, most: 0, done: 0 }
  writings = own
  readers.of.mockResolvedValue({ reader: aReader({ member: aMember() }), seen })
  crowded = await site(
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
    { ...env, TRUST_PROXY: true },
  )
})
afterEach(() => void crowded.entry.close())

/** Asks for a page over a connection of its own. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; retryAfter: string | undefined }>((resolve, reject) => {
    get({ host: '127.0.0.1', port: portOf(crowded.entry), path, headers, agent: false }, (response) => {
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
  crowded.pages.expire(['newest'])
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
