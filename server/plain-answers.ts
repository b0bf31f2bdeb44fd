import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { textsOf } from './body'
import { databaseAnswers } from './database-answers'
import { Busy } from './lane'
import { type PlainStatus, plainPage } from './plain-page'
import { sendOwn } from './sending'
import { isPost, type Way } from './way'

/** The only methods that anything here is asked by. */
export const methods = ['GET', 'HEAD', 'POST']

/** The texts that a person wrote, by their fields' names. */
const written = ['text', 'title', 'lead', 'more', 'decidingBetween', 'alreadyTried']

/** There is nothing to answer with but a plain page. `unlessAway`: it says that the database is away, if that is why. */
export class NoPage extends Error {
  readonly status: number
  readonly unlessAway: boolean

  constructor(status: number, unlessAway = status === 500) {
    super(`No page: ${status}`)
    this.status = status
    this.unlessAway = unlessAway
  }
}

const retryAfter: Record<number, string> = { 429: '5', 503: '30' }

/** Honest answers that need neither Next nor the database. */
export function plainAnswers({ DATABASE_URL, SITE_URL }: Env) {
  let saidBusy = 0

  /** Answers with this status, and with what somebody had written. */
  async function plainly(way: Pick<Way, 'request' | 'response' | 'body'>, status: number) {
    const { request, response, body } = way
    const texts = body ? await textsOf(request.headers['content-type'], body, written) : []
    const kept = texts.filter(([, text]) => text.trim())
    const { html, policy } = plainPage(status as PlainStatus, { posted: isPost(way), kept, site: SITE_URL })
    if (response.writableEnded) return
    sendOwn(request, response, {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        ...(retryAfter[status] && { 'retry-after': retryAfter[status] }),
        ...(status === 405 && { allow: methods.join(', ') }),
      },
      body: Buffer.from(html),
    })
  }

  /** Said at most once a minute. */
  function sayBusy() {
    if (Date.now() - saidBusy > 60_000)
      log().warn('More pages are asked for than can be made: some are refused')
    saidBusy = Date.now()
  }

  function reasonOf(error: unknown, { request }: Way): NoPage {
    if (error instanceof NoPage) return error
    if (error instanceof Busy) {
      sayBusy()
      return new NoPage(429)
    }
    log().error({ err: error, method: request.method }, 'The request was not answered')
    return new NoPage(500)
  }

  /** Answers what could not be answered, unless whoever asked has gone away in the middle of it. */
  async function failed(way: Way, error: unknown) {
    if (way.response.headersSent) return void way.response.destroy()
    if (way.request.socket.destroyed) return
    const { status, unlessAway } = reasonOf(error, way)
    await plainly(way, unlessAway && !(await databaseAnswers(DATABASE_URL)) ? 503 : status)
  }

  return { plainly, failed }
}
