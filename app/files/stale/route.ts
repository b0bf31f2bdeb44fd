import { expireHere } from '@/lib/cache'
import { staleTags } from '@/lib/stale/announcement'
import { isOwnKey, ownKeyHeader } from '@/lib/stale/own-process'

/** Expires cached pages for this server's own entry, which hears what any process made stale (server/hearing-stale.ts). */
export async function POST(request: Request) {
  if (!isOwnKey(request.headers.get(ownKeyHeader))) return new Response(null, { status: 404 })
  expireHere(staleTags.parse(await request.json()))
  return new Response(null, { status: 204 })
}
