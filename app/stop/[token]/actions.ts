'use server'
import { z } from 'zod'
import { visitorAction } from '@/lib/action'
import { env } from '@/lib/env'
import { pressedPath, readStopToken } from '@/lib/mail/stopping'
import { sendAgain, stop } from '@/lib/mail/stopping-commands'
import { refuseUnless } from '@/lib/refusal'

export const stopAction = visitorAction({
  input: z.object({ token: z.string().max(300), do: z.enum(['stop', 'again']) }),
  run: async (now, { token, do: what }) => {
    const stopping = readStopToken(env().AUTH_SECRET, token)
    refuseUnless(stopping !== null, 'missing')
    if (what === 'stop') return { to: pressedPath(env().AUTH_SECRET, token, await stop(now, stopping)) }
    await sendAgain(now, stopping)
    return { to: `/stop/${token}` }
  },
})
