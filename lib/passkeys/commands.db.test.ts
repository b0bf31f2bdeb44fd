import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { act, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import {
  addPasskey,
  memberWithPasskey,
  mostPasskeys,
  passkeyToMake,
  passkeyToUse,
  removePasskey,
} from './commands'
import { passkeysOf } from './queries'
import { handleText } from './relying-party'

const refused = { reason: 'passkey-failed' }
const papercut = () => act('papercut', monday)
const minuteLater = later(monday, '1m')

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')

type Change = { origin?: string; host?: string; challenge?: string; counter?: number }

/** A device that holds one passkey, as WebAuthn level 3 describes it. */
function device() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const client = (type: string, challenge: string, change: Change) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: change.challenge ?? challenge,
        origin: change.origin ?? env().SITE_URL,
        crossOrigin: false,
      }),
    )
  const head = (flags: number, { host = 'localhost', counter = 0 }: Change) => {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags)
    rest.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(host), rest])
  }
  const credential = {
    id: text(id),
    rawId: text(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  }

  return {
    id: text(id),
    make(challenge: string, change: Change = {}) {
      const data = Buffer.concat([head(0x45, change), Buffer.alloc(16), Buffer.from([0, 16]), id, cose])
      const attested = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      const clientDataJSON = text(client('webauthn.create', challenge, change))
      return {
        ...credential,
        response: { clientDataJSON, attestationObject: text(attested), transports: ['internal'] },
      }
    },
    use(challenge: string, change: Change & { userHandle?: string } = {}) {
      const data = head(0x05, change)
      const clientData = client('webauthn.get', challenge, change)
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)
      return {
        ...credential,
        response: {
          clientDataJSON: text(clientData),
          authenticatorData: text(data),
          signature: text(signature),
          ...(change.userHandle ? { userHandle: change.userHandle } : {}),
        },
      }
    },
  }
}

async function aDevice(change: Change = {}) {
  const own = device()
  const { challenge } = await passkeyToMake(papercut())
  await addPasskey(papercut(), 'My phone', { challenge, response: own.make(challenge, change) })
  return own
}

async function logIn(own: ReturnType<typeof device>, change: Parameters<typeof own.use>[1] = {}) {
  const { challenge } = await passkeyToUse(minuteLater)
  return memberWithPasskey(minuteLater, { challenge, response: own.use(challenge, change) })
}

beforeEach(emptyStage)

describe('a passkey', () => {
  test('is added under its name, and signs its member in', async () => {
    const own = await aDevice()
    expect(await passkeysOf(member('papercut').id)).toEqual([
      { id: own.id, name: 'My phone', createdAt: monday, lastUsedAt: null },
    ])
    expect(await logIn(own, { userHandle: handleText(member('papercut').id) })).toBe(member('papercut').id)
    expect((await passkeysOf(member('papercut').id))[0]?.lastUsedAt).toEqual(minuteLater)
  })

  test('that is added is announced to its member by mail', async () => {
    await aDevice()
    const letters = await db().$queryRaw<object[]>`SELECT "data" FROM pgboss.job WHERE "name" = 'send-mail'`
    const letter = { kind: 'way_in_added', userId: member('papercut').id, way: 'passkey' }
    expect(letters).toMatchObject([{ data: { letter } }])
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another host', { host: 'evil.example' }],
    ['another challenge', { challenge: text(randomBytes(32)) }],
  ])('made for %s is not added', async (_what, change) => {
    await expect(aDevice(change)).rejects.toMatchObject(refused)
    expect(await db().passkey.count()).toBe(0)
  })

  test('is added by whom the challenge was set for, and nobody else', async () => {
    const own = device()
    const { challenge } = await passkeyToMake(act('birch', monday))
    const adding = addPasskey(papercut(), 'Mine', { challenge, response: own.make(challenge) })
    await expect(adding).rejects.toMatchObject(refused)
    const { challenge: open } = await passkeyToUse(monday)
    const withAnother = addPasskey(papercut(), 'Mine', { challenge: open, response: own.make(open) })
    await expect(withAnother).rejects.toMatchObject(refused)
  })

  test('of another member stays theirs', async () => {
    const own = await aDevice()
    const birch = act('birch', monday)
    const { challenge } = await passkeyToMake(birch)
    const adding = addPasskey(birch, 'Mine', { challenge, response: own.make(challenge) })
    await expect(adding).rejects.toMatchObject(refused)
    await removePasskey(birch, own.id)
    expect(await logIn(own)).toBe(member('papercut').id)
  })

  test('that was removed opens nothing', async () => {
    const own = await aDevice()
    await removePasskey(papercut(), own.id)
    await expect(logIn(own)).rejects.toMatchObject(refused)
  })

  test('is one of twenty at most, and those that are there are named to the browser', async () => {
    const own = await aDevice()
    expect((await passkeyToMake(papercut())).excludeCredentials).toMatchObject([{ id: own.id }])
    const row = {
      userId: member('papercut').id,
      publicKey: new Uint8Array(1),
      counter: 0n,
      createdAt: monday,
    }
    const more = Array.from({ length: mostPasskeys - 1 }, (_, at) => ({ ...row, id: `k${at}`, name: 'more' }))
    await db().passkey.createMany({ data: more })
    await expect(passkeyToMake(papercut())).rejects.toMatchObject({ reason: 'too-many-passkeys' })
  })
})

describe('signing in by a passkey', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another host', { host: 'evil.example' }],
    ['another challenge', { challenge: text(randomBytes(32)) }],
    ['another member', { userHandle: 'bWVtYmVyIDE5OTk5' }],
  ])('is refused to an answer for %s', async (_what, change) => {
    await expect(logIn(await aDevice(), change)).rejects.toMatchObject(refused)
  })

  test('is refused to whoever has the name of the key, and not the key', async () => {
    const own = await aDevice()
    const { challenge } = await passkeyToUse(minuteLater)
    const response = { ...device().use(challenge), id: own.id, rawId: own.id }
    await expect(memberWithPasskey(minuteLater, { challenge, response })).rejects.toMatchObject(refused)
  })

  test('takes each challenge once, right or wrong', async () => {
    const own = await aDevice()
    const { challenge } = await passkeyToUse(minuteLater)
    const answer = { challenge, response: own.use(challenge) }
    expect(await memberWithPasskey(minuteLater, answer)).toBe(member('papercut').id)
    await expect(memberWithPasskey(minuteLater, answer)).rejects.toMatchObject(refused)

    const { challenge: another } = await passkeyToUse(minuteLater)
    const wrong = { challenge: another, response: own.use(another, { origin: 'https://evil.example' }) }
    await expect(memberWithPasskey(minuteLater, wrong)).rejects.toMatchObject(refused)
    const right = { challenge: another, response: own.use(another) }
    await expect(memberWithPasskey(minuteLater, right)).rejects.toMatchObject(refused)
  })

  test('takes of two answers to one challenge at once only one', async () => {
    const own = await aDevice()
    const { challenge } = await passkeyToUse(minuteLater)
    const tries = await Promise.allSettled(
      [1, 2].map(() => memberWithPasskey(minuteLater, { challenge, response: own.use(challenge) })),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('does not take a challenge that was set for adding one, nor one that nobody set', async () => {
    const own = await aDevice()
    const { challenge } = await passkeyToMake(papercut())
    for (const given of [challenge, text(randomBytes(32)), ''])
      await expect(
        memberWithPasskey(minuteLater, { challenge: given, response: own.use(given) }),
      ).rejects.toMatchObject(refused)
  })

  test('is refused when the device’s counter has not gone on: somebody has a copy', async () => {
    const own = await aDevice({ counter: 4 })
    await logIn(own, { counter: 5 })
    await expect(logIn(own, { counter: 5 })).rejects.toMatchObject(refused)
    await expect(logIn(own, { counter: 3 })).rejects.toMatchObject(refused)
    await logIn(own, { counter: 6 })
    expect((await db().passkey.findUniqueOrThrow({ where: { id: own.id } })).counter).toBe(6n)
  })
})
