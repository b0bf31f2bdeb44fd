import { z } from 'zod'
import { creditsEachOnce, eachOnce, followUpFields } from '@/lib/follow-ups/input'
import { settings } from '@/lib/settings'
import { isBlank } from '@/lib/text/blank'
import { written } from '@/lib/text/input'
import { lengthOf } from '@/lib/text/length'

const token = z.string().min(1).max(300)

const { min, max } = settings.answer

/** An update whose outcome may say it all. */
const words = written('update', { min: 0, max }).refine(
  (text) => isBlank(text) || lengthOf(text) >= min,
  `Write at least ${min} characters, or nothing.`,
)

export const tellEndingInput = z
  .object({ token, ...followUpFields, text: words })
  .refine(creditsEachOnce, eachOnce)

export const askLaterInput = z.object({ token })

export type TellEnding = Omit<z.infer<typeof tellEndingInput>, 'token'>
