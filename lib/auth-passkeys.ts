import 'server-only'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { headers } from 'next/headers'
import type { Act } from './act'
import { clientAddress, logInAs } from './auth'
import { type Asking, answeredChallenge, carryChallenge } from './auth-challenges'
import { env } from './env'
import { addPasskey, memberWithPasskey, passkeyToMake, passkeyToUse } from './passkeys/commands'
import type { MadePasskey, UsedPasskey } from './passkeys/input'
import { passkeyOrigin } from './passkeys/relying-party'
import { throttle } from './throttles/commands'

async function asked<Options extends { challenge: string }>(
  asking: Asking,
  options: Options,
): Promise<Options> {
  await carryChallenge(asking, options.challenge)
  return options
}

/** What a browser answered, with the challenge of its own that it answers. */
async function answer<Response extends { response: { clientDataJSON: string } }>(
  asking: Asking,
  response: Response,
) {
  return { challenge: await answeredChallenge(asking, response.response.clientDataJSON), response }
}

/** What this browser needs to make a passkey for the member. */
export const beginPasskey = async (act: Act): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  asked('add', await passkeyToMake(act))

/** Keeps the passkey that this browser made. */
export const finishPasskey = async (act: Act, name: string, response: MadePasskey): Promise<void> =>
  addPasskey(act, name, await answer('add', response))

/** Where passkeys can be used (null: nowhere), and whether this page is there. */
export async function passkeyPlace(): Promise<{ at: string | null; isHere: boolean }> {
  const at = passkeyOrigin(env().SITE_URL)
  return { at, isHere: at !== null && new URL(at).host === (await headers()).get('host') }
}

/** What this browser needs to let somebody choose a passkey; every look at the page for logging in asks for it. */
export async function beginLogIn(now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await throttle('passkeyAsked', await clientAddress())
  return asked('logIn', await passkeyToUse(now))
}

/** Signs in whoever answered with a passkey, and sets the cookie. */
export async function logInWithPasskey(now: Date, response: UsedPasskey): Promise<void> {
  await throttle('logInAddress', await clientAddress())
  await logInAs(await memberWithPasskey(now, await answer('logIn', response)))
}
