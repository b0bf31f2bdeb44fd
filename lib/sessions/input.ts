import { z } from 'zod'

/** The present password in a form that asks for proof of identity; empty when it did not have to ask. */
export const present = z.string().max(512).default('')

export const endSessionInput = z.object({ session: z.uuid() })
