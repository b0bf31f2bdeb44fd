import { cardVersion } from '@/lib/cards/card'
import { cardOf } from '@/lib/cards/queries'
import { idFrom } from '@/lib/id'
import { draw } from './drawing'

/** The picture that stands for a question where its address is shared. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = idFrom((await params).id)
  const card = id && (await cardOf(id))
  if (!card) return new Response('There is no such question.\n', { status: 404 })
  const picture = await draw(card)
  if (!picture)
    return new Response('Too many cards at once.\n', { status: 503, headers: { 'Retry-After': '10' } })
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=3600',
      ETag: `"${cardVersion(card)}"`,
    },
  })
}
