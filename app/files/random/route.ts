import { randomThread } from '@/lib/archive/random-queries'
import { threadPath } from '@/lib/questions/slug'

export const dynamic = 'force-dynamic'

const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

/** Leads to a question by chance. On a new site there is none; then the entry puts its own page in place of the 404. */
export async function GET() {
  const thread = await randomThread()
  if (!thread) return new Response('No questions yet.', { status: 404, headers })
  return new Response(null, { status: 307, headers: { ...headers, Location: threadPath(thread) } })
}
