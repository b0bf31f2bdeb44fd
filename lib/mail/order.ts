import { z } from 'zod'
import { digestOrder } from '@/lib/digests/input'
import { address } from '@/lib/members/address'

const id = z.int().positive()

/**
 * What a message is about, by ids only: it is written when it is sent, from what holds then. Links that open an account
 * are made then too, and stand nowhere but in the message.
 */
const letterOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verify_email'), userId: id }),
  z.object({ kind: z.literal('change_email'), userId: id }),
  // To the address that was: it stands nowhere else any more.
  z.object({ kind: z.literal('email_changed'), userId: id, address }),
  z.object({ kind: z.literal('reset_password'), userId: id.nullable() }),
  z.object({ kind: z.literal('log_in'), userId: id.nullable() }),
  z.object({ kind: z.literal('password_changed'), userId: id }),
  z.object({ kind: z.literal('way_in_added'), userId: id, way: z.enum(['passkey', 'other-site']) }),
  z.object({ kind: z.literal('ending'), nudgeId: id }),
  z.object({ kind: z.literal('notice'), noticeId: id }),
  digestOrder,
  z.object({ kind: z.literal('export_ready'), exportId: id }),
  z.object({ kind: z.literal('left'), userId: id }),
])

/** A message to be sent; `key` names what caused it and for whom, and the same key is never sent twice. */
export const mailOrder = z.object({ key: z.string().min(1).max(200), letter: letterOrder })

export type LetterOrder = z.infer<typeof letterOrder>
export type LetterKind = LetterOrder['kind']
export type MailOrder = z.infer<typeof mailOrder>

const news: LetterKind[] = ['notice', 'digest', 'ending']

/** Whether it is about an account: somebody may be sitting there and waiting for it. */
export const isAboutAccount = ({ letter }: MailOrder) => !news.includes(letter.kind)
