import type { NextRequest } from 'next/server'
import { viewer } from '@/lib/auth'
import { keepDraft } from '@/lib/drafts/commands'
import { keepDraftInput } from '@/lib/drafts/input'
import { log } from '@/lib/log'
import { Refusal, reasons } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'

const refused = (status: number, message: string) => Response.json({ message }, { status })

/** Keeps the form that a script sends while its member writes. The server entry has refused what other sites send. */
export async function POST(request: NextRequest) {
  const input = keepDraftInput.safeParse(await request.json().catch(() => null))
  if (!input.success) return refused(400, reasons['no-draft'])
  try {
    const actor = await viewer()
    if (!actor) return refused(401, 'Your session has ended, so this is kept in this browser only.')
    await throttle('drafting', actor.id)
    const kept = await keepDraft({ actor }, input.data)
    return Response.json({ kept: kept && { ...kept, savedAt: kept.savedAt.getTime() } })
  } catch (error) {
    if (error instanceof Refusal)
      return refused(error.reason === 'slow' ? 429 : 409, `${error.message} It is kept in this browser.`)
    log().error({ err: error }, 'A draft was not kept')
    return new Response(null, { status: 503 })
  }
}
