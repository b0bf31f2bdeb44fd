import type { FormState } from '@/lib/form-state'
import { LogInAgain, LogInApart } from './log-in-again'
import { TextThere } from './text-there'
import { ErrorSummary } from './ui/error-summary'

type Props = {
  state: FormState<unknown>
  /** What can be done after that: "you post". */
  purpose?: string
  /** What the ids of the form's fields begin with. */
  ids?: string
  /** The form is itself the one for logging in, or for a new account. */
  ownLogIn?: boolean
  /** The page is for members alone, and would not show what it did for whoever logged in by its form. */
  logInApart?: boolean
}

const aboutLogIn = ['signed-out', 'wrong-credentials', 'too-many-tries']

/** Why the form around it was refused; with the fields for logging in when that is what is missing. */
export function Refused({ state, purpose, ids = '', ownLogIn, logInApart }: Props) {
  const { refusal } = state
  if (!refusal) return null
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, error]) => [ids + name, error]),
  )
  return (
    <>
      <ErrorSummary message={refusal.message} fields={fields} purpose={purpose} />
      {refusal.there && <TextThere there={refusal.there} />}
      {!ownLogIn && aboutLogIn.includes(refusal.reason) && (logInApart ? <LogInApart /> : <LogInAgain />)}
    </>
  )
}
