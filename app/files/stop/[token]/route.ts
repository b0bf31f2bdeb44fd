import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { readStopToken } from '@/lib/mail/stopping'
import { stop } from '@/lib/mail/stopping-commands'
import { Refusal } from '@/lib/refusal'
import { databaseNow } from '@/lib/transaction'

type Context = { params: Promise<{ token: string }> }

const answer = (status: number, words: string) =>
  new Response(`${words}\n`, { status, headers: { 'Cache-Control': 'no-store' } })

/**
 * RFC 8058: a mail provider posts this for its reader who pressed its own button. The entry leads here what has neither a
 * page of ours nor a person's cookie behind it (server/one-click.ts); the sealed link is all the proof that there is.
 */
export async function POST(request: NextRequest, { params }: Context) {
  const form = await request.formData().catch(() => null)
  if (form?.get('List-Unsubscribe') !== 'One-Click')
    return answer(400, 'This is not a one-click unsubscription.')
  const stopping = readStopToken(env().AUTH_SECRET, (await params).token)
  if (!stopping) return answer(404, 'There is nothing to stop at this address.')
  try {
    await stop(await databaseNow(), stopping)
  } catch (error) {
    if (error instanceof Refusal) return answer(429, 'That was a lot in a short time.')
    log().error({ err: error }, 'Mail was not stopped')
    return answer(503, 'We can’t do this right now. Try again in a minute.')
  }
  return answer(200, 'These emails are stopped.')
}
