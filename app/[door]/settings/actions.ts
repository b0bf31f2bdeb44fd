'use server'
import { z } from 'zod'
import { action } from '@/lib/action'
import { logOut, viewer } from '@/lib/auth'
import { changePassword, endAllSessions } from '@/lib/members/commands'
import { changePasswordInput } from '@/lib/members/input'

export const changePasswordAction = action<typeof changePasswordInput, 'changed'>({
  input: changePasswordInput,
  throttle: 'changingPassword',
  run: async (act, input) => {
    await changePassword(act, input, (await viewer())?.sessionId)
    return { shown: 'changed' }
  },
})

export const logOutEverywhereAction = action({
  input: z.object({}),
  throttle: 'writing',
  run: async (act) => {
    await endAllSessions(act)
    await logOut(undefined)
    return { to: '/log-in' }
  },
})
