import { encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { sessionCookieName } from '@/lib/session-cookie'

/** The cookie by which a browser is known to be in this session. */
export async function cookieOf(sid: string): Promise<string> {
  const name = sessionCookieName(false)
  return `${name}=${await encode({ token: { sid }, secret: env().AUTH_SECRET, salt: name })}`
}
