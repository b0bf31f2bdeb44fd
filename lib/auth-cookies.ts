import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from './env'

/** Whether the site is served over HTTPS. */
export const isSecure = () => env().SITE_URL.startsWith('https:')

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

// Not the session cookie's name and more: next-auth would take it for a part of that cookie.
const named = (name: string) => `${isSecure() ? '__Host-' : ''}carried-${name}`

const encoded = (salt: string, token: Record<string, unknown>, maxAge: number) =>
  encode({ token, secret: env().AUTH_SECRET, salt, maxAge })

/** Sets a cookie that only this site can read or make. `fullName` is its whole name, `seconds` how long it holds. */
export async function setEncrypted(fullName: string, value: Record<string, unknown>, seconds: number) {
  const cookie = await encoded(fullName, value, seconds)
  ;(await cookies()).set(fullName, cookie, { ...cookieOptions(), maxAge: seconds })
}

/** Lets this browser carry something along for a while: what it holds is not shown to anybody, and can not be forged. */
export const carry = (name: string, value: Record<string, unknown>, seconds: number) =>
  setEncrypted(named(name), value, seconds)

/** What such a cookie holds, also one that this request has just set; null when it is nothing, too old or not ours. */
export async function readEncrypted(fullName: string): Promise<Record<string, unknown> | null> {
  const token = (await cookies()).get(fullName)?.value
  if (!token) return null
  return decode({ token, secret: env().AUTH_SECRET, salt: fullName }).catch(() => null)
}

/** What this browser carries under a name. */
export const carried = (name: string): Promise<unknown> => readEncrypted(named(name))

export async function dropCookie(fullName: string): Promise<void> {
  ;(await cookies()).set(fullName, '', { ...cookieOptions(), maxAge: 0 })
}

export const drop = (name: string) => dropCookie(named(name))
