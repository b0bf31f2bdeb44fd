import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isSameOrigin } from '@/lib/same-origin'
import { addressOf } from './address'
import type { Answer } from './answer'
import { bodyOf } from './body'
import { filling } from './filling'
import { finishedAnswers } from './finished-answers'
import type { Means } from './means'
import { networkAsking } from './network-asking'
import { isOneClick } from './one-click'
import { ownAnswers } from './own-answers'
import { methods, NoPage, plainAnswers } from './plain-answers'
import { policies } from './policies'
import { askerOf } from './request-headers'
import { streams } from './streams'
import { isForPrograms, isPost, isStreamed, type Way } from './way'

const header = (request: IncomingMessage, name: string) => request.headers[name]?.toString() ?? null

/**
 * The server entry: at every request, where it leads and where it comes from, and how much it may send. Finished pages are
 * answered at once; the rest is rendered, each in its lane, with the true status of kind pages, and an honest page when
 * Next or PostgreSQL cannot give one.
 */
export function answering(means: Means): RequestListener<typeof IncomingMessage, typeof Answer> {
  const { env, builtFiles } = means
  const policiesOf = policies(env.SITE_URL.startsWith('https:'))
  const networkOf = networkAsking(env.TRUST_PROXY)
  const filled = filling(means)
  const [finished, own, stream] = [finishedAnswers(means, filled), ownAnswers(means, filled), streams(means)]
  const { plainly, failed } = plainAnswers(env)

  const cameFromHere = (request: IncomingMessage) =>
    isSameOrigin(
      { origin: header(request, 'origin'), fetchSite: header(request, 'sec-fetch-site') },
      env.SITE_URL,
    )

  function refusal(request: IncomingMessage): number | undefined {
    if (!methods.includes(request.method ?? '')) return 405
    return isPost({ request }) && !isOneClick(request) && !cameFromHere(request) ? 403 : undefined
  }

  async function receive(way: Way) {
    const body = await bodyOf(way.request, !isForPrograms(way))
    if ('refused' in body) throw new NoPage(body.refused)
    way.body = body.bytes
    return own(way)
  }

  async function answer(way: Way) {
    if (isPost(way)) return receive(way)
    if (isStreamed(way)) return stream(way)
    return /^public/.test(way.address.place) ? finished(way) : own(way)
  }

  return (request, response) => {
    const address = addressOf(request.url ?? '/')
    response.policies = policiesOf(address)
    const asker = askerOf(request)
    const refused = refusal(request)
    if (refused) return void plainly({ request, response }, refused)
    if (!asker) return void plainly({ request, response }, 431)
    if (builtFiles.send(request, response, address.path)) return
    if (address.moved && !isPost({ request })) return move(response, address.url)
    const way = {
      request,
      response,
      address,
      asker,
      network: networkOf(request),
      isOneClick: isOneClick(request),
    }
    answer(way).catch((error: unknown) => failed(way, error))
  }
}

function move(response: ServerResponse, to: string) {
  response.writeHead(308, { location: to, 'cache-control': 'no-store' }).end()
}
