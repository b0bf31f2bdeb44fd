import type { filling } from './filling'
import type { FinishedPage } from './finished-pages'
import { inTime } from './in-time'
import { lane } from './lane'
import type { Means } from './means'
import { NoPage } from './plain-answers'
import { headersForAll } from './request-headers'
import { passedOn, sendFinished, sendOwn } from './sending'
import { isForPrograms, type Way } from './way'

/** Answers with what is rendered once for everybody: finished pages, filled for a member, and public files. */
export function finishedAnswers(
  { env, renderer, pages, readStale }: Means,
  { forMember }: ReturnType<typeof filling>,
) {
  // One or two at a time, so that a crowd of them leaves room; members do not wait behind them.
  const turns = lane({ atOnce: 2, waiting: 200, perNetwork: 50 })

  function pageFor({ address, network }: Way): FinishedPage | Promise<FinishedPage> {
    const asked = { method: 'GET' as const, page: address.page, headers: headersForAll(address) }
    return pages.get(address.page, () => turns.run(network, () => renderer.render(asked)))
  }

  async function send(way: Way, page: FinishedPage): Promise<void> {
    const { request, response, address, asker } = way
    const { status, headers, program, needs } = page
    if (status >= 500 && !(isForPrograms(way) && status !== 500)) throw new NoPage(500)
    const isMoved = headers.location && status >= 300 && status < 400
    if (isMoved)
      return sendOwn(request, response, { status, headers: passedOn(headers), body: Buffer.alloc(0) })
    const theirs = program && asker.isMember ? await forMember(way, { program, needs }, asker.cookies) : null
    if (theirs) return sendOwn(request, response, { status, headers: passedOn(headers), body: theirs })
    sendFinished(request, response, page, address.place === 'public-file')
  }

  return async (way: Way): Promise<void> => {
    // Another process may have done what they sent: what it made stale is read before they are shown anything.
    if (way.asker.hasActed) await readStale()
    const page = pageFor(way)
    return send(way, page instanceof Promise ? await inTime(env.DATABASE_URL, page) : page)
  }
}
