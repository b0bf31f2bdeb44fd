import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { askedBy } from '@/lib/drafts/address'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { opensOutbox, outboxCookie } from '@/lib/mail/outbox-key'
import { type Reader, visitor } from '@/lib/reader/reader'
import { isSameOrigin } from '@/lib/same-origin'
import { type Address, addressOf } from './address'
import { bodyOf, textsOf } from './body'
import type { BuiltFiles } from './built-files'
import { databaseAnswers } from './database-answers'
import type { FinishedPage, finishedPages } from './finished-pages'
import { Busy, lane } from './lane'
import { networkAsking } from './network-asking'
import { isOneClick } from './one-click'
import { type PlainStatus, plainPage } from './plain-page'
import { policies } from './policies'
import { fill, type Program } from './program'
import type { readers, Seen } from './readers'
import { type Rendered, type rendererAt, statusOf } from './render'
import {
  type Asker,
  acted,
  askerOf,
  cookiesAfter,
  headersForAll,
  headersForOne,
  isUnseen,
  ofPartsAsked,
} from './request-headers'
import { passedOn, passedOnAsItIs, sendFinished, sendOwn } from './sending'

type Means = {
  env: Env
  renderer: ReturnType<typeof rendererAt>
  pages: ReturnType<typeof finishedPages>
  readers: Pick<ReturnType<typeof readers>, 'of'>
  /** Reads what acts made stale, so that whoever acted sees what they did. */
  readStale: () => Promise<void>
  builtFiles: BuiltFiles
}

/** One request on its way. */
type Way = {
  request: IncomingMessage
  response: ServerResponse
  address: Address
  asker: Asker
  network: string
  isScripted: boolean
}

const methods = ['GET', 'HEAD', 'POST']

// With the time that the database is given to answer, within five seconds in all.
const deadline = 3_200

/** The texts that a person wrote, by their fields' names. */
const written = ['text', 'title', 'lead', 'more', 'decidingBetween', 'alreadyTried']

const header = (request: IncomingMessage, name: string) => request.headers[name]?.toString() ?? null

const queryOf = ({ url }: Address) => new URLSearchParams(/\?(.*)/s.exec(url)?.[1])

/** A random question is one more page, and a page of ours is an answer to whoever finds none. */
const isForPrograms = ({ place, path }: Address) =>
  place === 'public-file' || (place === 'file' && path !== '/random')

const isStreamed = ({ place, path }: Address) => place === 'as-it-is' || path.startsWith('/exports/')

/**
 * The server entry: at every request, where it leads and where it comes from, how much it may send and what Next may hear
 * of it. Finished pages are answered at once; the rest is rendered, each in its lane, with the true status of kind pages,
 * and an honest page when Next or PostgreSQL cannot give one.
 */
export function answering({ env, renderer, pages, readers, readStale, builtFiles }: Means): RequestListener {
  const isDevelopment = env.NODE_ENV === 'development'
  const isSecure = env.SITE_URL.startsWith('https:')
  const policiesOf = policies(isSecure)
  const networkOf = networkAsking(env.TRUST_PROXY)
  // Pages for all are made one or two at a time, so that a crowd of them leaves room; members do not wait behind them.
  const forAll = lane({ atOnce: 2, waiting: 200, perNetwork: 50 })
  const forOne = lane({ atOnce: 8, waiting: 500, perNetwork: 50 })

  const cameFromHere = (request: IncomingMessage) =>
    isSameOrigin(
      { origin: header(request, 'origin'), fetchSite: header(request, 'sec-fetch-site') },
      env.SITE_URL,
    )

  function refusal(request: IncomingMessage, oneClick: boolean): PlainStatus | undefined {
    if (!methods.includes(request.method ?? '')) return 405
    return request.method === 'POST' && !oneClick && !cameFromHere(request) ? 403 : undefined
  }

  /** A page that needs neither Next nor the database, with what somebody had written. */
  async function plainly(
    { request, response }: Pick<Way, 'request' | 'response'>,
    status: number,
    body?: Buffer,
  ) {
    const texts = body ? await textsOf(request.headers['content-type'], body, written) : []
    const kept = texts.filter(([, text]) => text.trim())
    const { html, policy } = plainPage(status as PlainStatus, {
      posted: request.method === 'POST',
      kept,
      site: env.SITE_URL,
    })
    if (response.writableEnded) return
    await sendOwn(request, response, {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        ...(status === 503 && { 'retry-after': '30' }),
        ...(status === 429 && { 'retry-after': '5' }),
        ...(status === 405 && { allow: methods.join(', ') }),
      },
      body: Buffer.from(html),
    })
  }

  /** Too many wait to be answered; said in the log at most once a minute. */
  function busily(way: Way, body?: Buffer) {
    if (Date.now() - saidBusy > 60_000)
      log().warn('More pages are asked for than can be made: some are refused')
    saidBusy = Date.now()
    return plainly(way, 429, body)
  }
  let saidBusy = 0

  /** What Next gives, unless it takes long because PostgreSQL does not answer: that is 503. */
  async function inTime<Result>(rendered: Promise<Result>): Promise<Result | 503> {
    const late = new AbortController()
    const overdue = wait(deadline, 'late' as const, { signal: late.signal }).catch(() => 'late' as const)
    const first = await Promise.race([rendered, overdue])
    late.abort()
    if (first !== 'late') return first as Result
    // The page may come in the meantime.
    const answers = databaseAnswers(env.DATABASE_URL)
    const second = await Promise.race([rendered, answers.then((does) => (does ? ('wait' as const) : 503))])
    return second === 'wait' ? rendered : second
  }

  /** Why there is no page: the database is away, what was sent cannot be read, or it is our fault. */
  async function reasonOf(unread = false): Promise<PlainStatus> {
    if (!(await databaseAnswers(env.DATABASE_URL))) return 503
    return unread ? 400 : 500
  }

  /** What is rendered once for everybody: finished pages, filled for a member, and public files. */
  function finished(way: Way): void | Promise<void> {
    const { address, asker, network } = way
    // Another process may have done what they sent: what it made stale is read before they are shown anything.
    if (asker.hasActed)
      return readStale().then(() => finished({ ...way, asker: { ...asker, hasActed: false } }))
    const asked = { method: 'GET' as const, page: address.page, headers: headersForAll(address) }
    const page = pages.get(address.page, () => forAll.run(network, () => renderer.render(asked)))
    return page instanceof Promise ? inTime(page).then((made) => sendMade(way, made)) : sendMade(way, page)
  }

  function sendMade(way: Way, made: FinishedPage | 503): void | Promise<void> {
    const { request, response, address, asker } = way
    if (made === 503) return plainly(way, 503)
    const { status, headers, program } = made
    if (status >= 500 && !(isForPrograms(address) && status !== 500))
      return reasonOf().then((reason) => plainly(way, reason))
    if (headers.location && status >= 300 && status < 400)
      return sendOwn(request, response, { status, headers: passedOn(headers), body: Buffer.alloc(0) })
    if (program && asker.isMember) return sendFilled(way, { ...made, program })
    return sendFinished(request, response, made, address.place === 'public-file')
  }

  async function sendFilled(way: Way, page: FinishedPage & { program: Program }): Promise<void> {
    const { request, response, address, asker } = way
    const { program, needs, status, headers } = page
    const read = await inTime(readers.of(asker.cookies, { needs, asked: askedBy(queryOf(address)) }))
    if (read === 503) return plainly(way, 503)
    // Their session has ended: they are a visitor.
    if (!read) return sendFinished(request, response, page, false)
    const body = filledFor(way, program, read.reader)
    await sendOwn(request, response, { status, headers: passedOn(headers), body })
    remember(way, read.seen)
  }

  /** Writes down, without having the page wait for it, that its member has seen it; not when nobody sees it. */
  function remember({ request }: Way, seen: Seen | null) {
    if (!seen || isUnseen(request)) return
    const body = Buffer.from(JSON.stringify(seen))
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    renderer
      .render({ method: 'POST', page: '/files/seen', headers, body })
      .catch((error: unknown) => log().warn({ err: error }, 'What a member has seen was not written'))
  }

  /** What is made for one reader. */
  async function own(way: Way, body: Buffer | undefined, oneClick: boolean) {
    const { request, address, network } = way
    const query = queryOf(address).toString()
    const asked = {
      method: request.method === 'POST' ? ('POST' as const) : ('GET' as const),
      page: oneClick ? `/files${address.path}` : address.page + (query && `?${query}`),
      headers: headersForOne(request, way),
      ...(body && { body }),
    }
    const rendered = await inTime(forOne.run(network, () => renderer.render(asked)))
    if (rendered === 503) return plainly(way, 503, body)
    if (request.method === 'POST') await readStale()
    await sendRendered(way, rendered, body, oneClick)
  }

  async function sendRendered(way: Way, rendered: Rendered, body: Buffer | undefined, oneClick: boolean) {
    const { request, response, address, isScripted } = way
    const { said } = rendered
    const status = statusOf(rendered)
    const forPrograms = oneClick || isForPrograms(address)
    const isPage = /^text\/html|^$/.test(rendered.headers['content-type'] ?? '')
    // What was sent reached no action of ours, so nothing was done.
    if (request.method === 'POST' && !forPrograms && said.unread && status < 400)
      return plainly(way, 400, body)
    const hasFailed = forPrograms ? status === 500 : status >= 500 || (status >= 400 && !isPage)
    if (hasFailed) {
      const reason = status === 500 ? await reasonOf(said.unread && !forPrograms) : status
      return plainly(way, reason, body)
    }
    const headers = passedOn(rendered.headers)
    if (said.location) headers.location = said.location
    if (request.method === 'POST' && !forPrograms && status < 400) {
      headers['set-cookie'] = [...[headers['set-cookie'] ?? []].flat().map(String), acted(isSecure)]
      // What the browser has fetched ahead does not show what was done.
      headers['clear-site-data'] = '"prefetchCache"'
    }
    if (isScripted && status === 303) {
      const { location, ...rest } = headers
      const done = { ...rest, 'x-location': location, ...(said.stays && { 'x-stays': '1' }) }
      return sendOwn(request, response, { status: 204, headers: done, body: Buffer.alloc(0) })
    }
    const page = await filled(way, rendered)
    if (page === 503) return plainly(way, 503, body)
    await sendOwn(request, response, { status, headers, body: page })
  }

  /** What was rendered, as whoever asked is shown it: who they are after what they sent. */
  async function filled(way: Way, { program, said, body, headers }: Rendered) {
    const { address, asker } = way
    if (!program) return body
    const means = { needs: said.needs, asked: askedBy(queryOf(address)) }
    const read = await inTime(readers.of(cookiesAfter(asker.cookies, headers['set-cookie']), means))
    if (read === 503) return read
    remember(way, read?.seen ?? null)
    return filledFor(way, program, read?.reader ?? { ...visitor(Date.now()), asked: means.asked })
  }

  function filledFor({ asker }: Way, program: Program, reader: Reader) {
    const key = asker.cookies
      .find((one) => one.startsWith(`${outboxCookie}=`))
      ?.slice(outboxCookie.length + 1)
    return Buffer.from(fill(program, { ...reader, opensOutbox: opensOutbox(key, env) }))
  }

  /** What Next answers as it comes: a long file, or what it serves by itself. */
  async function stream(way: Way) {
    const { request, response, address } = way
    const headers = { ...headersForOne(request, way), ...ofPartsAsked(request) }
    const answer = await renderer.stream({ method: 'GET', page: address.page, headers })
    const status = answer.statusCode ?? 500
    // A page of Next's own, which was neither stripped nor filled.
    if (status >= 400 && answer.headers['content-type']?.startsWith('text/html'))
      return answer.destroy() && plainly(way, status === 404 ? 404 : await reasonOf())
    response.writeHead(status, passedOnAsItIs(answer.headers))
    if (request.method === 'HEAD') {
      answer.destroy()
      return void response.end()
    }
    pipeline(answer, response, (error) => {
      if (error) log().debug({ err: error }, 'A file was not sent to its end')
    })
  }

  async function answer(way: Way, oneClick: boolean) {
    const { request, address } = way
    const isRead = request.method !== 'POST'
    if (isRead && isStreamed(address)) return stream(way)
    if (isRead && (address.place === 'public' || address.place === 'public-file')) return finished(way)
    if (isRead) return own(way, undefined, oneClick)
    const body = await bodyOf(request, !oneClick && !isForPrograms(address))
    if ('refused' in body) return plainly(way, body.refused)
    return own(way, body.bytes, oneClick).catch((error: unknown) => failed(way, error, body.bytes))
  }

  async function failed(way: Way, error: unknown, body?: Buffer) {
    const { request, response } = way
    if (response.headersSent) return void response.destroy()
    // Whoever asked has gone away in the middle of it.
    if (request.socket.destroyed) return
    if (error instanceof Busy) return busily(way, body)
    log().error({ err: error, method: request.method }, 'The request was not answered')
    await plainly(way, await reasonOf(), body)
  }

  return (request, response) => {
    const address = addressOf(request.url ?? '/', isDevelopment)
    const oneClick = isOneClick(request)
    for (const [name, value] of Object.entries(policiesOf(address))) response.setHeader(name, value)
    const refused = refusal(request, oneClick)
    const asker = askerOf(request)
    if (refused) return void plainly({ request, response }, refused)
    if (!asker) return void plainly({ request, response }, 431)
    if (builtFiles.send(request, response, address.path)) return
    if (address.moved && request.method !== 'POST') return move(response, address.url)
    const isScripted = header(request, 'x-requested-with') === 'hindsight'
    const way = { request, response, address, asker, network: networkOf(request), isScripted }
    answer(way, oneClick).catch((error: unknown) => failed(way, error))
  }
}

function move(response: ServerResponse, to: string) {
  response.writeHead(308, { location: to, 'cache-control': 'no-store' }).end()
}
