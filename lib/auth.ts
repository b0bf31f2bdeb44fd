import 'server-only'
import { headers } from 'next/headers'
import { AuthError, type NextAuthConfig } from 'next-auth'
import { cache } from 'react'
import { cookieOptions, dropCookie, isSecure, readEncrypted, setEncrypted } from './auth-cookies'
import { db } from './db'
import { env } from './env'
import type { User } from './generated/prisma/client'
import { log } from './log'
import { calledKey } from './members/called-by'
import { accountKey, memberWithPassword } from './members/commands'
import type { LogIn } from './members/input'
import { addressHeader } from './network-header'
import type { Actor } from './policy'
import { Refusal } from './refusal'
import { sessionCookieName } from './session-cookie'
import { endSession, openSession } from './sessions/commands'
import { deviceOf } from './sessions/device'
import { accountOf } from './throttles/account'
import { throttle, throttleLogIn, welcome } from './throttles/commands'
import { databaseNow } from './transaction'

// Longer than any session row lives: a form that is sent after its session has ended still says whose it was.
const cookieSeconds = 400 * 86_400

/** What next-auth is told in any case; lib/auth-elsewhere.ts says the rest. */
export function config(): NextAuthConfig {
  const secure = isSecure()
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt' },
    cookies: { sessionToken: { name: sessionCookieName(secure), options: cookieOptions() } },
    pages: { signIn: '/log-in' },
    useSecureCookies: secure,
    logger: { error: report, warn: () => undefined },
    providers: [],
  }
}

// A cookie that cannot be read; a way back from another site that nobody set out on, or did not go to its end.
const strangersDoing = ['JWTSessionError', 'InvalidCheck', 'OAuthCallbackError']

// What went wrong stands below next-auth's own wrapping.
function report(error: Error) {
  const { cause } = error
  const inner = cause instanceof Object && 'err' in cause ? cause.err : cause
  const kind = error instanceof AuthError ? error.type : error.name
  const level = strangersDoing.includes(kind) ? 'debug' : 'error'
  log()[level]({ err: inner ?? error, kind }, 'Signing in by another site failed')
}

/** How a member has pages shown. */
const appearance = { theme: true, timeZone: true, dateStyle: true } as const

type Appearance = Pick<User, keyof typeof appearance>

export type Viewer = Actor & {
  sessionId: string
  /** Whether the address is confirmed. */
  confirmed: boolean
  /** Whether the address refused mail, so that no more goes there. */
  mailStopped: boolean
  hasPassword: boolean
  /** When they last showed who they are (lib/sessions/proof.ts). */
  provenAt: Date
} & Appearance

const viewerColumns = {
  id: true,
  name: true,
  role: true,
  bannedAt: true,
  leftAt: true,
  emailVerifiedAt: true,
  mailStoppedAt: true,
  passwordHash: true,
  ...appearance,
} as const

/** Who is looking, or null: session and member are read from the database at every request, once for each. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  // The cookie carries nothing but the id of a Session row.
  const sessionId = (await readEncrypted(sessionCookieName(isSecure())))?.sid
  if (typeof sessionId !== 'string') return null
  const session = await db().session.findUnique({
    relationLoadStrategy: 'join',
    where: { id: sessionId },
    select: { expiresAt: true, provenAt: true, user: { select: viewerColumns } },
  })
  const now = new Date()
  if (!session || session.expiresAt <= now || session.user.bannedAt || session.user.leftAt) return null
  const {
    bannedAt: _banned,
    leftAt: _left,
    emailVerifiedAt,
    mailStoppedAt,
    passwordHash,
    ...member
  } = session.user
  return {
    ...member,
    sessionId,
    confirmed: emailVerifiedAt !== null,
    mailStopped: mailStoppedAt !== null,
    hasPassword: passwordHash !== null,
    provenAt: session.provenAt,
  }
})

/** The network address of the person, as the server entry knows it; forms can not set it. */
export const clientAddress = async () => (await headers()).get(addressHeader) ?? 'unknown'

/**
 * Signs a person in and sets the cookie. A wrong password and an unknown name read the same and take the same time.
 * Tries are counted however the name is spelled, so that spelling it in another way gives no more of them.
 */
export async function logIn(credentials: LogIn): Promise<Actor> {
  const address = await clientAddress()
  await throttle('logInAddress', address)
  const wanted = {
    called: calledKey(credentials.login),
    account: await accountKey(credentials.login),
  }
  await throttleLogIn(wanted, address)
  const member = await memberWithPassword(credentials)
  if (!member) throw new Refusal('wrong-credentials')
  const { id, name, role, passwordHash } = member
  await logInAs(id, passwordHash)
  await welcome(wanted, accountOf(id), address)
  return { id, name, role }
}

/**
 * Signs in whoever has just shown by other means that they are this member, and sets the cookie; a session that the
 * browser had ends. With `passwordHash`, only while that is still the member's. Refuses whoever is banned or has left.
 */
export async function logInAs(userId: number, passwordHash?: string | null): Promise<void> {
  const before = (await viewer())?.sessionId
  const device = deviceOf((await headers()).get('user-agent'))
  const sid = await openSession(await databaseNow(), userId, { device, passwordHash })
  if (before) await endSession(before)
  await setEncrypted(sessionCookieName(isSecure()), { sid }, cookieSeconds)
}

/** Ends this session and takes its cookie away. */
export async function logOut(sessionId: string | undefined): Promise<void> {
  if (sessionId) await endSession(sessionId)
  await dropCookie(sessionCookieName(isSecure()))
}
