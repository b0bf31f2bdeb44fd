import { z } from 'zod'

const id = z.int().positive()

/**
 * What a message is about, by ids only: it is written when it is sent, from what holds then. Links that open an account
 * are made then too, and stand nowhere but in the message.
 */
export const letterOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verify_email'), userId: id }),
])

/** A message to be sent; `key` names what caused it and for whom, and the same key is never sent twice. */
export const mailOrder = z.object({ key: z.string().min(1).max(200), letter: letterOrder })

export type LetterOrder = z.infer<typeof letterOrder>
export type LetterKind = LetterOrder['kind']
export type MailOrder = z.infer<typeof mailOrder>
