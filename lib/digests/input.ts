import { z } from 'zod'

const id = z.int().positive()

/** `after`: the last member who was found already. */
export const sweepDigestsInput = z.object({ after: id.optional() })

export const digestOfInput = z.object({ userId: id })

export type SweepDigests = z.infer<typeof sweepDigestsInput>
export type DigestOf = z.infer<typeof digestOfInput>

/** One digest: the notices that were marked at one instant, and the questions of a time. */
export const digestOrder = z.object({
  kind: z.literal('digest'),
  userId: id,
  at: z.iso.datetime(),
  since: z.iso.datetime().nullable(),
  through: z.iso.datetime(),
})

export type DigestOrder = z.infer<typeof digestOrder>
