import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import compression from 'compression'
import { isForPrograms } from '@/lib/doors'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import { isSameOrigin } from '@/lib/same-origin'
import { keepBody } from './kept-body'
import { isOneClick } from './one-click'
import { isReaderScript, sendReaderScript } from './reader-script'
import { isForMember, prepareHeaders } from './request-headers'
import { standIn } from './stand-in'
import { answers, watch } from './watched-response'
import { withoutReact } from './without-react'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const safe = ['GET', 'HEAD', 'OPTIONS']

const header = (request: IncomingMessage, name: string) => request.headers[name]?.toString() ?? null

const cameFromHere = (request: IncomingMessage) =>
  safe.includes(request.method ?? '') ||
  isSameOrigin({
    host: header(request, 'host'),
    origin: header(request, 'origin'),
    fetchSite: header(request, 'sec-fetch-site'),
  })

const forPrograms = ({ url = '' }: IncomingMessage) => isForPrograms(url.split('?')[0] ?? '')

const wantsPage = (request: IncomingMessage) =>
  !request.headers['next-action'] &&
  !request.headers.rsc &&
  !/^\/(_next\/|healthz$|readyz$|icon\.svg$)/.test(request.url ?? '')

/**
 * What stands before Next at every request: the door's headers, where the request comes from, how much it may send,
 * the true status of kind pages, and an honest page when Next or PostgreSQL can not give one.
 */
export function answering(next: Handler, env: Env): RequestListener {
  const compress = compression()
  const isDevelopment = env.NODE_ENV === 'development'
  const answer: RequestListener = (request, response) => {
    prepareHeaders(request, response, env)
    if (isReaderScript(request.url)) return sendReaderScript(response)
    const body = keepBody(request)
    const instead = standIn(request, response, { body, databaseUrl: env.DATABASE_URL })
    body.overflowed.then(() => instead(413))
    if (body.announcedTooLong) return void instead(413)
    const oneClick = isOneClick(request)
    if (!oneClick && !cameFromHere(request)) return void instead(403)
    const byProgram = oneClick || forPrograms(request)
    const rework = byProgram || isForMember(request) || isDevelopment ? undefined : withoutReact
    const asked = { wantsPage: !byProgram && wantsPage(request), forPrograms: byProgram }
    if (oneClick) request.url = `/files${request.url}`
    // Next ends its answer to HEAD before the page has said its status. No body is sent, whatever the method reads now.
    if (asked.wantsPage && request.method === 'HEAD') request.method = 'GET'
    const said = watch(response, { ...asked, instead, rework })
    const failed = (error: unknown) => {
      log().error({ err: error, method: request.method }, 'Next did not answer')
      instead(500)
    }
    void answers.run(said, () => next(request, response).catch(failed))
  }
  return (request, response) => compress(request, response, () => answer(request, response))
}
