'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress } from '@/lib/auth'
import { comeBack } from '@/lib/departures/commands'
import { linkInput } from '@/lib/members/input'
import { staleAfter } from '@/lib/stale/tags'
import { throttle } from '@/lib/throttles/commands'

export const comeBackAction = visitorAction<typeof linkInput, 'done'>({
  input: linkInput,
  run: async (now, { token }) => {
    await throttle('logInAddress', await clientAddress())
    const { name } = await comeBack(now, token)
    return { stale: staleAfter.renaming(name, []), shown: 'done' }
  },
})
