import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import compression from 'compression'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { isSameOrigin } from '@/lib/same-origin'
import { type Address, addressOf } from './address'
import { keepBody } from './kept-body'
import { networkAsking } from './network-asking'
import { isOneClick } from './one-click'
import type { PlainStatus } from './plain-page'
import { setPolicies } from './policies'
import { isReaderScript, sendReaderScript } from './reader-script'
import { type Prepared, prepareHeaders } from './request-headers'
import { withoutSentTexts } from './sent-state'
import { standIn } from './stand-in'
import { answers, watch } from './watched-response'
import { withoutReact } from './without-react'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const methods = ['GET', 'HEAD', 'POST']

const answeringForm = (html: string) => withoutReact(withoutSentTexts(html))

const header = (request: IncomingMessage, name: string) => request.headers[name]?.toString() ?? null

/** A random question is one more page, and a page of ours is an answer to whoever finds none. */
const isForPrograms = ({ place, path }: Address) => place === 'file' && path !== '/random'

/**
 * What is before Next at every request: where it leads and where it comes from, what Next may hear of it and how much it
 * may send, the true status of kind pages, and an honest page when Next or PostgreSQL cannot give one.
 */
export function answering(next: Handler, env: Env): RequestListener {
  const compress = compression()
  const isDevelopment = env.NODE_ENV === 'development'
  const isSecure = env.SITE_URL.startsWith('https:')
  const networkOf = networkAsking(env.TRUST_PROXY)

  const cameFromHere = (request: IncomingMessage) =>
    isSameOrigin(
      { origin: header(request, 'origin'), fetchSite: header(request, 'sec-fetch-site') },
      env.SITE_URL,
    )

  /** What refuses a request before Next hears of it; all of these go by what was sent, before any of it is changed. */
  function refusal(request: IncomingMessage, announcedTooLong: boolean): PlainStatus | undefined {
    if (!methods.includes(request.method ?? '')) return 405
    if (announcedTooLong) return 413
    return request.method === 'POST' && !isOneClick(request) && !cameFromHere(request) ? 403 : undefined
  }

  function hand(request: IncomingMessage, response: ServerResponse, asked: Asked) {
    const { address, prepared, oneClick, instead } = asked
    const forPrograms = oneClick || isForPrograms(address)
    const { door, policy, isOwn } = prepared
    const wantsPage =
      !forPrograms && address.place !== 'as-it-is' && !isOwn && !request.headers['next-action']
    request.url = oneClick ? `/files${address.url}` : address.url
    // Next ends its answer to HEAD before the page has said its status. No body is sent, whatever the method reads now.
    if (wantsPage && request.method === 'HEAD') request.method = 'GET'
    // Next compares Origin with Host; where the form comes from has been decided by now.
    if (request.method === 'POST') request.headers.origin = `http://${request.headers.host}`
    const rework =
      wantsPage && !policy && !isDevelopment ? (door === 'sent' ? answeringForm : withoutReact) : undefined
    const said = watch(response, { door, wantsPage, forPrograms, instead, rework })
    const failed = (error: unknown) => {
      log().error({ err: error, method: request.method }, 'Next did not answer')
      instead(500)
    }
    void answers.run(said, () => next(request, response).catch(failed))
  }

  const answer: RequestListener = (request, response) => {
    const address = addressOf(request.url ?? '/', isDevelopment)
    const network = networkOf(request)
    const oneClick = isOneClick(request)
    const body = keepBody(request)
    const instead = standIn(request, response, { body, databaseUrl: env.DATABASE_URL, site: env.SITE_URL })
    const refused = refusal(request, body.announcedTooLong)
    const prepared = prepareHeaders(request, { address, network, isDevelopment })
    setPolicies(response, { address, prepared, isDevelopment, isSecure })
    if (refused) return instead(refused)
    if (!prepared) return instead(431)
    if (isReaderScript(request.url)) return sendReaderScript(response)
    if (address.moved && request.method !== 'POST') return move(response, address.url)
    body.overflowed.then(() => instead(413))
    hand(request, response, { address, prepared, oneClick, instead })
  }
  return (request, response) => compress(request, response, () => answer(request, response))
}

type Asked = {
  address: Address
  prepared: Prepared
  oneClick: boolean
  instead: (status: number) => void
}

function move(response: ServerResponse, to: string) {
  response.writeHead(308, { location: to, 'cache-control': 'no-store' }).end()
}
