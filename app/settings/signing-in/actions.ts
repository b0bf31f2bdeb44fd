'use server'
import { action } from '@/lib/action'
import { clientAddress, viewer } from '@/lib/auth'
import { wishForAddress } from '@/lib/members/address-commands'
import { changeAddressInput, changePasswordInput } from '@/lib/members/input'
import { changePassword } from '@/lib/members/password-commands'
import { proveIdentity } from '@/lib/sessions/commands'
import { accountOf } from '@/lib/throttles/account'
import { throttleMail } from '@/lib/throttles/commands'

export const changePasswordAction = action<typeof changePasswordInput, 'changed'>({
  input: changePasswordInput,
  throttle: 'changingPassword',
  run: async (act, input) => {
    await changePassword(act, input, (await viewer())?.sessionId)
    return { shown: 'changed' }
  },
})

export const wishForAddressAction = action<typeof changeAddressInput, 'sent'>({
  input: changeAddressInput,
  throttle: 'writing',
  run: async (act, { email, present }) => {
    await proveIdentity(act, (await viewer())?.sessionId, present)
    await throttleMail(accountOf(act.actor.id), await clientAddress())
    await wishForAddress(act, email)
    return { shown: 'sent' }
  },
})
