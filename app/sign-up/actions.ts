'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logInAs } from '@/lib/auth'
import { signUp } from '@/lib/members/commands'
import { signUpInput } from '@/lib/members/input'
import { returnField } from '@/lib/return-input'
import { pathAfterJoining } from '@/lib/return-path'
import { throttleSignUp } from '@/lib/throttles/commands'

export const signUpAction = visitorAction({
  input: signUpInput.safeExtend({ next: returnField }),
  run: async (now, { next, ...input }) => {
    await throttleSignUp(await clientAddress())
    const { id } = await signUp(now, input)
    await logInAs(id)
    return { to: pathAfterJoining(next) }
  },
})
