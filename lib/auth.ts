import 'server-only'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { db } from './db'
import { env } from './env'
import { log } from './log'
import { accountKey, endSession, memberCalled, memberWithPassword, openSession } from './members/commands'
import { type LogIn, logInInput } from './members/input'
import type { Actor } from './policy'
import { Refusal } from './refusal'
import { sessionCookieName } from './session-cookie'
import { throttle, throttleLogIn, welcome } from './throttles/commands'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
}

// Longer than any session row lives: an expired session must still reach the member door, where its forms keep their text.
const cookieSeconds = 400 * 86_400

function config(): NextAuthConfig {
  const secure = env().SITE_URL.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    cookies: { sessionToken: { name: sessionCookieName(secure), options } },
    pages: { signIn: '/log-in' },
    useSecureCookies: secure,
    logger: { error: report, warn: () => undefined },
    providers: [Credentials({ credentials: { login: {}, password: {} }, authorize })],
    callbacks: {
      // The cookie carries nothing but the id of a Session row.
      jwt: async ({ token, user }) =>
        user?.id ? { sid: await openSession(new Date(), Number(user.id)) } : { sid: token.sid },
      session: ({ session, token }) => ({
        ...session,
        ...(typeof token.sid === 'string' ? { sessionId: token.sid } : {}),
      }),
    },
  }
}

// A wrong password is no fault of ours. Of the others, what went wrong stands below next-auth's own wrapping.
function report(error: Error) {
  if (error instanceof CredentialsSignin) return
  const { cause } = error
  const inner = cause instanceof Object && 'err' in cause ? cause.err : cause
  const kind = error instanceof AuthError ? error.type : error.name
  // A cookie that cannot be read is a stranger's doing, and reads as no cookie.
  const level = kind === 'JWTSessionError' ? 'debug' : 'error'
  log()[level]({ err: inner ?? error, kind }, 'Signing in or reading a session failed')
}

/** What really happened, of which next-auth only tells its own story. */
function causeOf(error: unknown): unknown {
  const inner = error instanceof AuthError ? error.cause?.err : undefined
  return inner ?? error
}

async function authorize(credentials: Partial<Record<string, unknown>>) {
  const parsed = logInInput.safeParse(credentials)
  const member = parsed.success ? await memberWithPassword(parsed.data) : null
  if (member?.bannedAt) throw new Banned()
  return member ? { id: String(member.id) } : null
}

class Banned extends CredentialsSignin {
  override code = 'banned'
}

const { auth, signIn, signOut } = NextAuth(() => config())

export type Viewer = Actor & { sessionId: string }

/** Who is looking, or null: session and member are read from the database at every request, once for each. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  await connection()
  const sessionId = (await auth())?.sessionId
  if (!sessionId) return null
  const session = await db().session.findUnique({
    relationLoadStrategy: 'join',
    where: { id: sessionId },
    select: { expiresAt: true, user: { select: { id: true, name: true, role: true, bannedAt: true } } },
  })
  if (!session || session.expiresAt <= new Date() || session.user.bannedAt) return null
  const { id, name, role } = session.user
  return { id, name, role, sessionId }
})

/** The network address of the person, as the server entry knows it; forms can not set it. */
export const clientAddress = async () => (await headers()).get('x-hindsight-address') ?? 'unknown'

/**
 * Signs a person in and sets the cookie. A wrong password and an unknown name read the same and take the same time.
 * Tries are counted for the account that the name means, so that spelling it in another way gives no more of them.
 */
export async function logIn(credentials: LogIn): Promise<Actor> {
  const address = await clientAddress()
  await throttle('logInAddress', address)
  const account = await accountKey(credentials.login)
  await throttleLogIn(account, address)
  try {
    await signIn('credentials', { ...credentials, redirect: false })
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw causeOf(error)
    throw new Refusal(error.code === 'banned' ? 'banned' : 'wrong-credentials')
  }
  await welcome(account, address)
  return memberCalled(credentials.login)
}

/** Ends this session and takes its cookie away. */
export async function logOut(sessionId: string | undefined): Promise<void> {
  if (sessionId) await endSession(sessionId)
  await signOut({ redirect: false })
}
