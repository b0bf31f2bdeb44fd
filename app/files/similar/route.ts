import type { NextRequest } from 'next/server'
import { clientAddress } from '@/lib/auth'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { draftInput } from '@/lib/similar/input'
import { similarTo } from '@/lib/similar/queries'
import { throttle } from '@/lib/throttles/commands'

const none = (status: number) => Response.json({ questions: [] }, { status })

/** What was asked before and is like a draft: only what every visitor can read, so anyone may ask. */
export async function GET(request: NextRequest) {
  const draft = draftInput.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!draft.success) return none(400)
  try {
    await throttle('looking', await clientAddress())
  } catch (error) {
    if (error instanceof Refusal) return none(429)
    log().error({ err: error }, 'Similar questions were not looked for')
    return none(503)
  }
  return Response.json({ questions: await similarTo(draft.data) })
}
