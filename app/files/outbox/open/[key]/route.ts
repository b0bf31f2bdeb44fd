import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieOptions } from '@/lib/auth-cookies'
import { env } from '@/lib/env'
import { opensOutbox, outboxCookie } from '@/lib/mail/outbox-key'

type Context = { params: Promise<{ key: string }> }

const keyShape = z.string().max(500)

const headers = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

/** The address that npm start prints: whoever has it may look into the outbox from now on. */
export async function GET(_request: Request, { params }: Context) {
  const { data: key } = keyShape.safeParse((await params).key)
  if (!key || !opensOutbox(key, env()))
    return new Response('There is no outbox here.\n', { status: 404, headers })
  ;(await cookies()).set(outboxCookie, key, cookieOptions())
  return new Response(null, { status: 303, headers: { ...headers, location: '/outbox' } })
}
