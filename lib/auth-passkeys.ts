import 'server-only'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { tokenMinutes } from './account-tokens/token'
import type { Act } from './act'
import { clientAddress, logInAs } from './auth'
import { carried, carry, drop } from './auth-cookies'
import { env } from './env'
import { addPasskey, memberWithPasskey, passkeyToMake, passkeyToUse } from './passkeys/commands'
import type { MadePasskey, UsedPasskey } from './passkeys/input'
import { passkeyOrigin } from './passkeys/relying-party'
import { throttle } from './throttles/commands'

/*
 * The browser that asked for a challenge carries it along, encrypted and for as long as it can be answered, so that nobody
 * else can answer it.
 */

const seconds = tokenMinutes * 60
const cookie = 'challenge'

const shape = z.object({ challenge: z.string() }).catch({ challenge: '' })

async function challengeHere(): Promise<string> {
  const { challenge } = shape.parse(await carried(cookie))
  await drop(cookie)
  return challenge
}

async function asked<Options extends { challenge: string }>(options: Options): Promise<Options> {
  await carry(cookie, { challenge: options.challenge }, seconds)
  return options
}

/** What this browser needs to make a passkey for the member. */
export const beginPasskey = async (act: Act): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  asked(await passkeyToMake(act))

/** Keeps the passkey that this browser made. */
export const finishPasskey = async (act: Act, name: string, response: MadePasskey): Promise<void> =>
  addPasskey(act, name, { challenge: await challengeHere(), response })

/** Where passkeys can be used (null: nowhere), and whether this page is there. */
export async function passkeyPlace(): Promise<{ at: string | null; isHere: boolean }> {
  const at = passkeyOrigin(env().SITE_URL)
  return { at, isHere: at !== null && new URL(at).host === (await headers()).get('host') }
}

/** What this browser needs to let somebody choose a passkey; every look at the page for logging in asks for it. */
export async function beginLogIn(now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await throttle('passkeyAsked', await clientAddress())
  return asked(await passkeyToUse(now))
}

/** Signs in whoever answered with a passkey, and sets the cookie. */
export async function logInWithPasskey(now: Date, response: UsedPasskey): Promise<void> {
  await throttle('logInAddress', await clientAddress())
  await logInAs(await memberWithPasskey(now, { challenge: await challengeHere(), response }))
}
