import { z } from 'zod'
import type { SubscriptionScope } from '@/lib/generated/prisma/enums'
import { id } from '@/lib/text/input'

const scopes = ['everything', 'ending', 'none'] as const satisfies SubscriptionScope[]

/** How much of a thread somebody follows. */
export type Scope = (typeof scopes)[number]

/** Whether the asker wants every answer in their thread by email, whatever their settings say. */
export const everyAnswerInput = z.object({ questionId: id, every: z.enum(['1', '0']) })

export type EveryAnswer = z.infer<typeof everyAnswerInput>

export const subscribeInput = z.object({ questionId: id, scope: z.enum(scopes) })

export type Subscribe = z.infer<typeof subscribeInput>

/** The two switches beside a thread. */
export type Switched = 'answers' | 'ending'

/**
 * Whether each switch is on, and what pressing it makes of the two. Whoever follows everything hears the ending
 * too, and still does after switching answers off; the asker, who tells it, has only the one for answers.
 */
export function switchesOf(scope: Scope, isAsker = false): Record<Switched, { on: boolean; press: Scope }> {
  const all = scope === 'everything'
  const off = isAsker ? 'none' : 'ending'
  return {
    answers: { on: all, press: all ? off : 'everything' },
    ending: { on: scope !== 'none', press: scope === 'none' ? 'ending' : 'none' },
  }
}
