'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logInAs } from '@/lib/auth'
import { forgetNewcomer, newcomer } from '@/lib/auth-elsewhere'
import { joinBy } from '@/lib/identities/commands'
import { joinInput } from '@/lib/identities/input'
import { Refusal } from '@/lib/refusal'
import { pathAfterJoining } from '@/lib/return-path'
import { throttleSignUp } from '@/lib/throttles/commands'

export const joinByAction = visitorAction({
  input: joinInput,
  run: async (now, { name, email }) => {
    const come = await newcomer()
    if (!come) throw new Refusal('other-site-failed')
    await throttleSignUp(await clientAddress())
    const address = come.who.emailVerified ? come.who.email : email
    if (!address) throw new Refusal('input', { email: 'Write your email address.' })
    const { id } = await joinBy(now, come.who, { name, email: address })
    await logInAs(id)
    await forgetNewcomer()
    return { to: pathAfterJoining(come.next) }
  },
})
