'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logIn } from '@/lib/auth'
import { signUp } from '@/lib/members/commands'
import { signUpInput } from '@/lib/members/input'
import { returnField } from '@/lib/return-input'
import { staleAfter } from '@/lib/stale/tags'
import { throttle } from '@/lib/throttles/commands'

export const signUpAction = visitorAction({
  input: signUpInput.safeExtend({ next: returnField }),
  run: async (now, { next, ...input }) => {
    await throttle('signUpAddress', await clientAddress())
    await signUp(now, input)
    await logIn({ login: input.name, password: input.password })
    return { stale: staleAfter.joining(input.name), to: next }
  },
})
