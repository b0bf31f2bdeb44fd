import { z } from 'zod'
import { creditsEachOnce, eachOnce, followUpFields, wordsOrNone } from '@/lib/follow-ups/input'

const token = z.string().min(1).max(300)

export const tellEndingInput = z
  .object({ token, ...followUpFields, text: wordsOrNone })
  .refine(creditsEachOnce, eachOnce)

export const askLaterInput = z.object({ token })

export type TellEnding = Omit<z.infer<typeof tellEndingInput>, 'token'>
