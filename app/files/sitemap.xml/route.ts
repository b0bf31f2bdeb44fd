import { env } from '@/lib/env'
import { siteParts } from '@/lib/sitemap/queries'
import { siteIndex } from '@/lib/sitemap/xml'

export const dynamic = 'force-dynamic'

/** The map of the site for search engines: where its parts are, and what is new in which. */
export async function GET() {
  return new Response(siteIndex(await siteParts(), env().SITE_URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
