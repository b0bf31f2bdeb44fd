import { env } from '@/lib/env'
import { entriesOf } from '@/lib/sitemap/queries'
import { streamed } from '@/lib/sitemap/streamed'
import { siteMap } from '@/lib/sitemap/xml'

const headers = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }

const number = /^(0|[1-9]\d{0,5})$/

const missing = () => new Response('There is no such part of the site map.\n', { status: 404 })

/** One part of the map, written while it is read. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params
  if (!number.test(part)) return missing()
  const batches = entriesOf(Number(part))
  const first = await batches.next()
  if (first.done) return missing()
  async function* all() {
    yield first.value
    yield* batches
  }
  return new Response(streamed(siteMap(all(), env().SITE_URL)), { headers })
}
