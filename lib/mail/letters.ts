import 'server-only'
import {
  changeEmailLetter,
  emailChangedLetter,
  verifyEmailLetter,
} from '@/lib/account-tokens/address-letters'
import { logInLetter, passwordChangedLetter, resetPasswordLetter } from '@/lib/account-tokens/letters'
import { leftLetter } from '@/lib/departures/letters'
import { digestLetter } from '@/lib/digests/letters'
import { exportReadyLetter } from '@/lib/exports/letters'
import { noticeLetter } from '@/lib/notices/letters'
import { endingLetter } from '@/lib/nudges/letters'
import { wayInAddedLetter } from '@/lib/sessions/letters'
import type { Letter } from './letter'
import type { LetterKind, LetterOrder } from './order'

type Order<Kind extends LetterKind> = Extract<LetterOrder, { kind: Kind }>

/** Who writes each kind of message. Null: there is nothing to say any more (the member left, the thread is muted). */
export const letterWriters: {
  [Kind in LetterKind]: (now: Date, order: Order<Kind>) => Promise<Letter | null>
} = {
  verify_email: verifyEmailLetter,
  export_ready: exportReadyLetter,
  left: leftLetter,
  ending: endingLetter,
  notice: noticeLetter,
  digest: digestLetter,
  change_email: changeEmailLetter,
  email_changed: emailChangedLetter,
  reset_password: resetPasswordLetter,
  log_in: logInLetter,
  password_changed: passwordChangedLetter,
  way_in_added: wayInAddedLetter,
}
