'use server'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Leave } from '@/components/leaving'
import { action } from '@/lib/action'
import { logOut, viewer } from '@/lib/auth'
import { leaveFor } from '@/lib/auth-elsewhere'
import { beginPasskey, finishPasskey } from '@/lib/auth-passkeys'
import { disconnect } from '@/lib/identities/commands'
import { connectInput, disconnectInput } from '@/lib/identities/input'
import { removePasskey } from '@/lib/passkeys/commands'
import { addPasskeyInput, beginPasskeyInput, removePasskeyInput } from '@/lib/passkeys/input'
import { endAllSessions, endOtherSessions, endOwnSession, proveIdentity } from '@/lib/sessions/commands'
import { endSessionInput } from '@/lib/sessions/input'

const here = '/settings/signing-in'
const nothing = z.object({})

const thisSession = async () => (await viewer())?.sessionId

export const connectAction = action<typeof connectInput, Leave>({
  input: connectInput,
  throttle: 'writing',
  run: async (act, { site, present }) => {
    const linking = await thisSession()
    await proveIdentity(act, linking, present)
    return { shown: await leaveFor({ site, next: here, linking: linking ?? '' }) }
  },
})

export const disconnectAction = action({
  input: disconnectInput,
  throttle: 'writing',
  run: async (act, { provider, present }) => {
    await proveIdentity(act, await thisSession(), present)
    await disconnect(act, provider)
    return { back: `${here}#other-sites` }
  },
})

export const beginPasskeyAction = action<typeof beginPasskeyInput, PublicKeyCredentialCreationOptionsJSON>({
  input: beginPasskeyInput,
  throttle: 'writing',
  run: async (act, { present }) => {
    await proveIdentity(act, await thisSession(), present)
    return { shown: await beginPasskey(act) }
  },
})

export const addPasskeyAction = action({
  input: addPasskeyInput,
  throttle: 'writing',
  run: async (act, { name, response }) => {
    // Its challenge was given only to whoever had just shown who they are (beginPasskeyAction).
    await finishPasskey(act, name, response)
    return { back: `${here}#passkeys` }
  },
})

export const removePasskeyAction = action({
  input: removePasskeyInput,
  throttle: 'writing',
  run: async (act, { passkey, present }) => {
    await proveIdentity(act, await thisSession(), present)
    await removePasskey(act, passkey)
    return { back: `${here}#passkeys` }
  },
})

export const endSessionAction = action({
  input: endSessionInput,
  throttle: 'writing',
  run: async (act, { session }) => {
    await endOwnSession(act, session)
    return { back: `${here}#sessions` }
  },
})

export const endOtherSessionsAction = action({
  input: nothing,
  throttle: 'writing',
  run: async (act) => {
    await endOtherSessions(act, await thisSession())
    return { back: `${here}#sessions` }
  },
})

export const logOutEverywhereAction = action({
  input: nothing,
  throttle: 'writing',
  run: async (act) => {
    await endAllSessions(act)
    await logOut(undefined)
    return { to: '/log-in' }
  },
})
