import { env } from '@/lib/env'
import { robots } from '@/lib/sitemap/robots'

export const dynamic = 'force-dynamic'

/** Where programs are asked not to go. */
export function GET() {
  return new Response(robots(env().SITE_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  })
}
