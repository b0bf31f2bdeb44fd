import 'server-only'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Act } from './act'
import { clientAddress, logInAs } from './auth'
import { carried, carry, drop } from './auth-cookies'
import { addPasskey, memberWithPasskey, passkeyToMake, passkeyToUse } from './passkeys/commands'
import type { MadePasskey, UsedPasskey } from './passkeys/input'
import { throttle } from './throttles/commands'

/*
 * The browser that asked for a challenge carries it along, encrypted and for five minutes, so that nobody else can
 * answer it.
 */

const seconds = 5 * 60
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

/** What this browser needs to let somebody choose a passkey. */
export async function beginLogIn(now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await throttle('logInAddress', await clientAddress())
  return asked(await passkeyToUse(now))
}

/** Signs in whoever answered with a passkey, and sets the cookie. */
export async function logInWithPasskey(now: Date, response: UsedPasskey): Promise<void> {
  await throttle('logInAddress', await clientAddress())
  await logInAs(await memberWithPasskey(now, { challenge: await challengeHere(), response }))
}
