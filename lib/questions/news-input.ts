import { z } from 'zod'

/** Since when a browser asks for what is new: the newest post that its page shows. */
export const newsInput = z.object({
  after: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .pipe(z.date().min(new Date(0))),
})
