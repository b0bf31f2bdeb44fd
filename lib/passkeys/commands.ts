import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import { issueToken, takeToken } from '@/lib/account-tokens/commands'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { siteName } from '@/lib/page-metadata'
import { Refusal, refuseUnless } from '@/lib/refusal'
import { announceWayIn, keepWayIn } from '@/lib/sessions/commands'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { MadePasskey, UsedPasskey } from './input'
import { handleOf, handleText, relyingParty } from './relying-party'

export const mostPasskeys = 20

/** Asked for where the device can do it, never demanded: a key that is only pressed is better than a password. */
const userVerification = 'preferred'

// Ed25519, ES256 and RS256: every device knows one of them.
const supportedAlgorithmIDs = [-8, -7, -257]

const party = () => relyingParty(env().SITE_URL)

// A challenge is a token: random, kept as a hash, and used up by the first answer, right or wrong.
const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

type Answer<Response> = { challenge: string; response: Response }

/** What a browser needs to make a passkey for a member. */
export async function passkeyToMake({
  actor,
  ...when
}: Act): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const present = await db().passkey.findMany({
    where: { userId: actor.id },
    select: { id: true, transports: true },
  })
  refuseUnless(present.length < mostPasskeys, 'too-many-passkeys')
  const challenge = await issueToken(await instantOf(when), { purpose: 'passkey', userId: actor.id })
  return generateRegistrationOptions({
    rpName: siteName,
    rpID: party().id,
    userName: actor.name,
    userDisplayName: actor.name,
    userID: handleOf(actor.id),
    challenge: bytesOf(challenge),
    excludeCredentials: present,
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: 'required', userVerification },
  })
}

/** Keeps the passkey that a browser made for a member, under the name that they gave it. */
export async function addPasskey(
  act: Act,
  name: string,
  { challenge, response }: Answer<MadePasskey>,
): Promise<void> {
  const now = await instantOf(act)
  const userId = act.actor.id
  const taken = await takeToken(db(), now, 'passkey', challenge)
  refuseUnless(taken?.userId === userId, 'passkey-failed')
  const { id: expectedRPID, origin: expectedOrigin } = party()
  const checked = await accepted(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      supportedAlgorithmIDs,
      requireUserVerification: false,
    }),
  )
  refuseUnless(checked.registrationInfo !== undefined, 'passkey-failed')
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  const row = { id, userId, publicKey, counter: BigInt(counter), transports, name, createdAt: now }
  await inTransaction(async (tx) => {
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true })
    refuseUnless(count === 1, 'passkey-failed')
    await announceWayIn(tx, { ...act, now }, 'passkey')
  })
}

/** What a browser needs to let somebody choose a passkey, whoever they are. */
export async function passkeyToUse(now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await issueToken(now, { purpose: 'passkey', userId: null })
  return generateAuthenticationOptions({
    rpID: party().id,
    challenge: bytesOf(challenge),
    userVerification,
  })
}

/** The member whose passkey this answer was made with. The device's counter may never go back: that would be a copy. */
export async function memberWithPasskey(
  now: Date,
  { challenge, response }: Answer<UsedPasskey>,
): Promise<number> {
  const taken = await takeToken(db(), now, 'passkey', challenge)
  refuseUnless(taken !== null && taken.userId === null, 'passkey-failed')
  const passkey = await db().passkey.findUnique({ where: { id: response.id } })
  refuseUnless(passkey !== null, 'passkey-failed')
  const { userHandle } = response.response
  refuseUnless(!userHandle || userHandle === handleText(passkey.userId), 'passkey-failed')
  const newCounter = await counterAfter({ challenge, response }, credentialOf(passkey))
  const { count } = await db().passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: newCounter, lastUsedAt: now },
  })
  refuseUnless(count === 1, 'passkey-failed')
  return passkey.userId
}

type Kept = { id: string; publicKey: Uint8Array; counter: bigint; transports: string[] }

const credentialOf = ({ id, publicKey, counter, transports }: Kept): WebAuthnCredential => ({
  id,
  publicKey: new Uint8Array(publicKey),
  counter: Number(counter),
  transports,
})

async function counterAfter(
  { challenge, response }: Answer<UsedPasskey>,
  credential: WebAuthnCredential,
): Promise<bigint> {
  const { id: expectedRPID, origin: expectedOrigin } = party()
  const { verified, authenticationInfo } = await accepted(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      credential,
      requireUserVerification: false,
    }),
  )
  refuseUnless(verified, 'passkey-failed')
  return BigInt(authenticationInfo.newCounter)
}

/** The library throws at whatever is wrong with an answer; to a person all of it is one thing. */
async function accepted<Checked>(check: () => Promise<Checked>): Promise<Checked> {
  try {
    return await check()
  } catch (error) {
    log().debug({ err: error }, 'A passkey was not accepted')
    throw new Refusal('passkey-failed')
  }
}

/** Takes a passkey away; refused when there would be no other way in. */
export async function removePasskey({ actor }: Act, id: string): Promise<void> {
  await inTransaction((tx) =>
    keepWayIn(tx, actor.id, () => tx.passkey.deleteMany({ where: { id, userId: actor.id } })),
  )
}
