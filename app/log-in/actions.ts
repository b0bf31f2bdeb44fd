'use server'
import { z } from 'zod'
import { visitorAction } from '@/lib/action'
import { logIn, logOut, viewer } from '@/lib/auth'
import { logInInput } from '@/lib/members/input'
import { returnField } from '@/lib/return-input'

export const logInAction = visitorAction({
  input: logInInput.extend({ next: returnField }),
  run: async (_now, { next, ...credentials }) => {
    await logIn(credentials)
    return { to: next }
  },
})

export const logOutAction = visitorAction({
  input: z.object({ next: returnField }),
  run: async (_now, { next }) => {
    await logOut((await viewer())?.sessionId)
    return { to: next }
  },
})
