import 'server-only'
import { verifyEmailLetter } from '@/lib/account-tokens/letters'
import type { Letter } from './letter'
import type { LetterKind, LetterOrder } from './order'

type Order<Kind extends LetterKind> = Extract<LetterOrder, { kind: Kind }>

/** Who writes each kind of message. Null: there is nothing to say any more (the member left, the thread is muted). */
export const letterWriters: {
  [Kind in LetterKind]: (now: Date, order: Order<Kind>) => Promise<Letter | null>
} = {
  verify_email: verifyEmailLetter,
}
