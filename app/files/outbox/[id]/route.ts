import { mayLookIntoOutbox } from '@/lib/mail/looking-queries'
import { letterInOutbox } from '@/lib/mail/outbox-queries'
import { id as idText } from '@/lib/text/input'

type Context = { params: Promise<{ id: string }> }

const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

/** The HTML of a message, for the frame in which the outbox shows it (its policy: server/request-headers.ts). */
export async function GET(_request: Request, { params }: Context) {
  const parsed = idText.safeParse((await params).id)
  const letter = parsed.success && (await mayLookIntoOutbox()) ? await letterInOutbox(parsed.data) : null
  if (!letter) return new Response('There is no such message.\n', { status: 404 })
  return new Response(letter.html.replace('<head>', '<head><base target="_top">'), { headers })
}
