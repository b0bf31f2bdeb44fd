import type { ReactNode } from 'react'
import { type FormAction, formOf } from '@/lib/sent-form'
import { ActionForm } from './action-form'
import { AccountName, NewPasswordField } from './new-password-field'
import { Refused } from './refused'
import { Button } from './ui/button'
import { comesUp } from './ui/comes-up'

type Props = {
  action: FormAction
  token: string
  /** Whether the link opens anything. */
  usable: boolean
  button: string
  /** Whose new password the form is for. */
  passwordOf?: string
  children: ReactNode
  /** What is here instead once the button has done its work, and when the link is old. */
  done?: ReactNode
  old: ReactNode
}

/** What a mailed link opens: nothing happens until its button is pressed, for programs look at every link in a mail. */
export function MailedLinkForm(props: Props) {
  const { action, token, usable, button, passwordOf, children, done, old } = props
  const { field, state } = formOf<'done'>('mailed-link')
  if (state.shown)
    return (
      <div className="spaced" role="status" {...comesUp}>
        {done}
      </div>
    )
  const isOld = state.refusal ? state.refusal.reason === 'old-link' : !usable
  if (isOld)
    return (
      <div className="spaced" {...(state.refusal ? { role: 'alert', ...comesUp } : {})}>
        {old}
      </div>
    )
  return (
    <ActionForm id="mailed-link" action={action}>
      <Refused state={state} purpose="you can change your password" ownLogIn />
      {children}
      <input type="hidden" name="token" value={token} />
      {passwordOf && (
        <>
          <AccountName name={passwordOf} />
          <NewPasswordField {...field('password')} />
        </>
      )}
      <div className="acts">
        <Button main>{button}</Button>
      </div>
    </ActionForm>
  )
}
