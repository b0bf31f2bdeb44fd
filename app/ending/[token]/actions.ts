'use server'
import { visitorAction } from '@/lib/action'
import { env } from '@/lib/env'
import { endingLink } from '@/lib/nudges/ending-link'
import { askLater, tellEnding } from '@/lib/nudges/reply-commands'
import { askLaterInput, tellEndingInput } from '@/lib/nudges/reply-input'
import { Refusal } from '@/lib/refusal'

const nudgeOf = (token: string): number => {
  const link = endingLink(env().AUTH_SECRET, token)
  if (!link) throw new Refusal('missing')
  return link.nudgeId
}

export const tellEndingAction = visitorAction({
  input: tellEndingInput,
  run: async (_now, { token, ...told }) => {
    await tellEnding({}, nudgeOf(token), told)
    return { back: `/ending/${token}` }
  },
})

export const askLaterAction = visitorAction({
  input: askLaterInput,
  run: async (_now, { token }) => {
    await askLater({}, nudgeOf(token))
    return { back: `/ending/${token}` }
  },
})
