import { z } from 'zod'

export const textKinds = ['question', 'answer', 'follow_up'] as const

/** Where a walk through all stored texts has come to: after which one, of which kind, for which version of the renderer. */
export const placeInTexts = z.object({
  renderer: z.int(),
  kind: z.enum(textKinds),
  after: z.int().min(0),
})

export type PlaceInTexts = z.infer<typeof placeInTexts>
