import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { viewer } from '@/lib/auth'
import { log } from '@/lib/log'
import { renderedText } from '@/lib/mentions/reading'
import { Refusal } from '@/lib/refusal'
import { settings } from '@/lib/settings'
import { written } from '@/lib/text/input'
import { throttle } from '@/lib/throttles/commands'

const longest = Math.max(settings.lead.max, settings.more.max, settings.answer.max)

const input = z.object({ text: written('text', { min: 0, max: longest }) })

const refused = (status: number, message: string) => Response.json({ message }, { status })

/** How a text will look once it is posted, for the member who writes it. */
export async function POST(request: NextRequest) {
  const sent = input.safeParse(await request.json().catch(() => null))
  if (!sent.success) return refused(400, sent.error.issues[0]?.message ?? '')
  try {
    const member = await viewer()
    if (!member) return refused(401, 'Your session has ended, so there is no preview.')
    await throttle('previewing', member.id)
    return Response.json({ html: await renderedText(sent.data.text) })
  } catch (error) {
    if (error instanceof Refusal)
      return refused(429, 'That was a lot of previews in a short time. They go on in a few minutes.')
    log().error({ err: error }, 'A preview was not rendered')
    return new Response(null, { status: 503 })
  }
}
