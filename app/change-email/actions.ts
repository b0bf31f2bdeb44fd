'use server'
import { action } from '@/lib/action'
import { changeAddress } from '@/lib/members/address-commands'
import { linkInput } from '@/lib/members/input'

export const changeAddressAction = action<typeof linkInput, 'done'>({
  input: linkInput,
  throttle: 'changingPassword',
  run: async (act, { token }) => {
    await changeAddress(act, token)
    return { shown: 'done' }
  },
})
