import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { viewer } from '@/lib/auth'
import { keepDraft } from '@/lib/drafts/commands'
import { keepDraftInput } from '@/lib/drafts/input'
import { log } from '@/lib/log'
import { Refusal, reasons } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'

// A page that was opened before the site was updated does not say whose it is.
const sentBy = z.object({ renderedFor: z.string().max(100).catch('') })

const refused = (status: number, message: string) => Response.json({ message }, { status })

const forAnother = (writer: string, member: string) =>
  `You are now logged in as ${member}, so what ${writer || 'you'} wrote is kept in this browser only.`

/** Keeps the form that a script sends while its member writes. The server entry has refused what other sites send. */
export async function POST(request: NextRequest) {
  const sent = await request.json().catch(() => null)
  const [form, input] = [sentBy.safeParse(sent), keepDraftInput.safeParse(sent)]
  if (!form.success || !input.success) return refused(400, reasons['no-draft'])
  try {
    const actor = await viewer()
    if (!actor) return refused(401, 'Your session has ended, so this is kept in this browser only.')
    const { renderedFor } = form.data
    if (renderedFor !== actor.name) return refused(409, forAnother(renderedFor, actor.name))
    await throttle('drafting', actor.id)
    const kept = await keepDraft({ actor }, input.data)
    return Response.json({ kept: kept && { ...kept, savedAt: kept.savedAt.getTime() } })
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'posted-elsewhere')
      return Response.json({ anew: true, message: error.message }, { status: 409 })
    if (error instanceof Refusal)
      return refused(error.reason === 'slow' ? 429 : 409, `${error.message} It is kept in this browser.`)
    log().error({ err: error }, 'A draft was not kept')
    return new Response(null, { status: 503 })
  }
}
