import 'server-only'
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import { z } from 'zod'
import { clientAddress, config, logInAs, viewer } from './auth'
import { carried, carry, drop, dropCookie } from './auth-cookies'
import { providers } from './auth-providers'
import { env } from './env'
import { connect, hasAccount, memberOf } from './identities/commands'
import { otherSites, type SiteKey, siteKeys } from './identities/other-site'
import { type Vouched, vouched, whoIs } from './identities/vouched'
import { log } from './log'
import { type Reason, Refusal } from './refusal'
import { logInPath, returnPath } from './return-path'
import { throttle } from './throttles/commands'

/*
 * Signing in by another site: people leave for it with what their answer will be checked against in cookies (state,
 * PKCE, nonce), and come back with a code that next-auth exchanges. Who they are here is decided by us: next-auth opens
 * no session and shows no page.
 */

const minutes = 60

function elsewhere(): NextAuthConfig {
  // Where other sites send people back to. By itself next-auth takes that from the request, which does not know of the
  // proxy's HTTPS.
  process.env.AUTH_URL = new URL(env().SITE_URL).origin
  return {
    ...config(),
    pages: { signIn: '/log-in', error: '/log-in' },
    providers: providers(),
    callbacks: {
      signIn: ({ account, profile }) => arrive(siteKey.parse(account?.provider), profile),
    },
  }
}

const { signIn, handlers } = NextAuth(() => elsewhere())

const siteKey = z.enum(siteKeys)

// What people set out for, in their own browser: a way back that they did not set out on leads nowhere.
const journey = z.object({ site: siteKey, next: z.string(), linking: z.string().optional() })

type Leaving = {
  site: SiteKey
  /** Where to go after signing in. */
  next: string
  /** The session of a member who has just proved who they are, and wants to connect the other site. */
  linking?: string
}

/** Where a person goes on at another site, and its name. Refuses when that site is not set up, or does not answer. */
export async function leaveFor({ site, next, linking }: Leaving): Promise<{ to: string; name: string }> {
  await throttle('logInAddress', await clientAddress())
  const to = await signIn(site, { redirect: false, redirectTo: '/' }).catch((error: unknown) => {
    log().error({ err: error, site }, 'Another site could not be reached')
    throw new Refusal('other-site-failed')
  })
  if (typeof to !== 'string' || new URL(to).origin === new URL(env().SITE_URL).origin)
    throw new Refusal('other-site-failed')
  await carry('journey', { site, next, linking }, 15 * minutes)
  return { to, name: configured(site)?.name ?? '' }
}

type Journey = z.infer<typeof journey>

/** Takes in whoever comes back from another site, with the query that it gave them. */
export async function comeBack(site: SiteKey, query: string): Promise<Response> {
  const set = journey.safeParse(await carried('journey')).data
  const path = await asRefused(set, async () => {
    await throttle('logInAddress', await clientAddress())
    return set?.site === site ? afterExchange(set, query) : backWith('other-site-failed', set)
  })
  await forgetWay()
  const location = new URL(path, env().SITE_URL).href
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Lets next-auth check the answer and exchange its code, and gives the path on which it then goes on. */
async function afterExchange(set: Journey, query: string): Promise<string> {
  const address = new URL(`/api/auth/callback/${set.site}${query}`, env().SITE_URL)
  const answer = await handlers.GET(new NextRequest(address, { headers: await headers() }))
  const to = new URL(answer.headers.get('location') ?? '/api/auth', address)
  // Its own pages and words are not ours.
  const problem = to.searchParams.get('error')
  if (problem === 'OAuthCallbackError') return backWith(refusalThere(set.site, address.searchParams), set)
  if (problem || to.pathname.startsWith('/api/auth')) return backWith('other-site-failed', set)
  return to.pathname + to.search + to.hash
}

/** A person who says no there does nothing wrong; whatever else that site says, whoever runs this one wants to know. */
function refusalThere(site: SiteKey, answer: URLSearchParams): Reason {
  const code = oauthError.parse(answer.get('error'))
  if (code === 'access_denied') return 'other-site-denied'
  log().warn({ site, code }, 'Another site sent somebody back with an error')
  return 'other-site-failed'
}

const oauthError = z
  .string()
  .regex(/^[a-z_]{1,60}$/)
  .catch('unknown')

/** What the answer was checked against is of no more use, whatever came of it; nor are next-auth's other cookies. */
async function forgetWay(): Promise<void> {
  await drop('journey')
  for (const { name } of (await cookies()).getAll()) if (name.includes('authjs.')) await dropCookie(name)
}

/** Back to where the person set out, with the reason why nothing came of it. */
const backWith = (reason: Reason, set: Journey | undefined) =>
  set?.linking === undefined
    ? `${logInPath(returnPath(set?.next))}&problem=${reason}`
    : `/settings/signing-in?problem=${reason}`

async function asRefused(set: Journey | undefined, work: () => Promise<string>): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return backWith(error.reason, set)
  }
}

/** Decides where somebody goes for whom another site vouches. */
async function arrive(site: SiteKey, profile: unknown): Promise<string> {
  const set = journey.safeParse(await carried('journey')).data
  return asRefused(set, async () => {
    const who = whoIs(configured(site)?.provider ?? '', profile)
    if (!who || !set) throw new Refusal('other-site-failed')
    return set.linking === undefined ? enter(who, returnPath(set.next)) : connectHere(who, set.linking)
  })
}

const configured = (site: SiteKey) => otherSites(env()).find(({ key }) => key === site)

async function enter(who: Vouched, next: string): Promise<string> {
  const member = await memberOf(who)
  if (member !== null) {
    await logInAs(member)
    return next
  }
  if (await hasAccount(who)) throw new Refusal('other-site-taken')
  await carry('newcomer', { ...who, next }, 30 * minutes)
  return '/sign-up/choose-name'
}

async function connectHere(who: Vouched, sessionId: string): Promise<string> {
  const member = await viewer()
  if (member?.sessionId !== sessionId) throw new Refusal('other-site-failed')
  await connect({ actor: member }, who)
  return '/settings/signing-in#other-sites'
}

const newcomerShape = vouched.extend({ next: z.string() })

/** Whoever has come from another site for the first time, and where they wanted to go; null after half an hour. */
export async function newcomer(): Promise<{ who: Vouched; next: string } | null> {
  const parsed = newcomerShape.safeParse(await carried('newcomer'))
  if (!parsed.success) return null
  const { next, ...who } = parsed.data
  return { who, next: returnPath(next) }
}

export const forgetNewcomer = () => drop('newcomer')

/** The other sites that people can sign in by here. */
export const sitesToSignInBy = () => otherSites(env())
