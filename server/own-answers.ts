import type { filling } from './filling'
import { inTime } from './in-time'
import { lane } from './lane'
import type { Means } from './means'
import { NoPage } from './plain-answers'
import { type Rendered, statusOf } from './render'
import { acted, cookiesAfter, headersForOne } from './request-headers'
import { passedOn, sendOwn } from './sending'
import { isForPrograms, isPost, queryOf, type Way } from './way'

const isScripted = ({ request }: Way) => request.headers['x-requested-with'] === 'hindsight'

/** Throws for an answer of Next's that nobody is shown. */
function refuseFailed(way: Way, status: number, { said, headers }: Rendered) {
  const forPrograms = isForPrograms(way)
  const isPage = /^text\/html|^$/.test(headers['content-type'] ?? '')
  // What was sent reached no action of ours, so nothing was done.
  if (isPost(way) && !forPrograms && said.unread && status < 400) throw new NoPage(400)
  const hasFailed = forPrograms ? status === 500 : status >= 500 || (status >= 400 && !isPage)
  if (!hasFailed) return
  const isUnread = status === 500 && said.unread && !forPrograms
  throw new NoPage(isUnread ? 400 : status, status === 500)
}

/** Answers with what is made for one reader: a page about them, or what came of what they sent. */
export function ownAnswers(
  { env, renderer, readStale }: Means,
  { forMember, forVisitor }: ReturnType<typeof filling>,
) {
  const turns = lane({ atOnce: 8, waiting: 500, perNetwork: 50 })
  const hasActed = acted(env.SITE_URL.startsWith('https:'))

  function render(way: Way): Promise<Rendered> {
    const { request, address, network, body, isOneClick } = way
    const query = queryOf(way).toString()
    const asked = {
      method: isPost(way) ? ('POST' as const) : ('GET' as const),
      page: isOneClick ? `/files${address.path}` : address.page + (query && `?${query}`),
      headers: headersForOne(request, way),
      ...(body && { body }),
    }
    return inTime(
      env.DATABASE_URL,
      turns.run(network, () => renderer.render(asked)),
    )
  }

  /** What was rendered, as whoever asked is shown it: who they are after what they sent. */
  async function filled(way: Way, { program, said, body, headers }: Rendered): Promise<Buffer> {
    if (!program) return body
    const cookies = cookiesAfter(way.asker.cookies, headers['set-cookie'])
    return (await forMember(way, { program, needs: said.needs }, cookies)) ?? forVisitor(way, program)
  }

  async function send(way: Way, rendered: Rendered) {
    const { request, response } = way
    const { said } = rendered
    const status = statusOf(rendered)
    refuseFailed(way, status, rendered)
    const headers = passedOn(rendered.headers)
    if (said.location) headers.location = said.location
    if (isPost(way) && !isForPrograms(way) && status < 400) {
      headers['set-cookie'] = [...[headers['set-cookie'] ?? []].flat().map(String), hasActed]
      // What the browser has fetched ahead does not show what was done.
      headers['clear-site-data'] = '"prefetchCache"'
    }
    if (isScripted(way) && status === 303) {
      const { location, ...rest } = headers
      const done = { ...rest, 'x-location': location, ...(said.stays && { 'x-stays': '1' }) }
      return sendOwn(request, response, { status: 204, headers: done, body: Buffer.alloc(0) })
    }
    sendOwn(request, response, { status, headers, body: await filled(way, rendered) })
  }

  return async (way: Way): Promise<void> => {
    const rendered = await render(way)
    if (isPost(way)) await readStale()
    await send(way, rendered)
  }
}
