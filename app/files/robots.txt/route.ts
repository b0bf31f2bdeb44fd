import { connection } from 'next/server'
import { env } from '@/lib/env'
import { robots } from '@/lib/sitemap/robots'

/** Where programs are asked not to go. */
export async function GET() {
  await connection()
  return new Response(robots(env().SITE_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  })
}
