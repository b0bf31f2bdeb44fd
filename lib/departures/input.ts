import { z } from 'zod'
import { leavingWord } from './leaving-word'

export const leaveInput = z.object({
  present: z.string().max(1_000).default(''),
  texts: z.enum(['keep', 'blank'], 'Choose what becomes of your texts.'),
  word: z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .refine((text) => text === leavingWord, `Write “${leavingWord}” to confirm.`),
})
