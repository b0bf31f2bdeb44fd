'use server'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Leave } from '@/components/leaving'
import { visitorAction } from '@/lib/action'
import { leaveFor } from '@/lib/auth-elsewhere'
import { beginLogIn, logInWithPasskey } from '@/lib/auth-passkeys'
import { leaveInput } from '@/lib/identities/input'
import { usePasskeyInput } from '@/lib/passkeys/input'
import { returnField } from '@/lib/return-input'

const leave = leaveInput.extend({ next: returnField })

export const leaveAction = visitorAction<typeof leave, Leave>({
  input: leave,
  run: async (_now, input) => ({ shown: await leaveFor(input) }),
})

const nothing = z.object({})

export const beginPasskeyLogInAction = visitorAction<typeof nothing, PublicKeyCredentialRequestOptionsJSON>({
  input: nothing,
  run: async (now) => ({ shown: await beginLogIn(now) }),
})

export const passkeyLogInAction = visitorAction({
  input: usePasskeyInput.extend({ next: returnField }),
  run: async (now, { next, response }) => {
    await logInWithPasskey(now, response)
    return { to: next }
  },
})
