'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress } from '@/lib/auth'
import { comeBack } from '@/lib/departures/commands'
import { linkInput } from '@/lib/members/input'
import { throttle } from '@/lib/throttles/commands'

export const comeBackAction = visitorAction<typeof linkInput, 'done'>({
  input: linkInput,
  run: async (now, { token }) => {
    await throttle('logInAddress', await clientAddress())
    await comeBack(now, token)
    return { shown: 'done' }
  },
})
