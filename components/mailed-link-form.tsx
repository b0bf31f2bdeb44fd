'use client'

import type { ReactNode } from 'react'
import { AccountName } from './account-name'
import { NewPasswordField } from './new-password-field'
import { Refused } from './refused'
import { Button } from './ui/button'
import { comesUp } from './ui/comes-up'
import { type FormAction, useForm } from './use-form'

type Props = {
  action: FormAction<'done'>
  token: string
  /** Whether the link opened anything when the page was made. */
  usable: boolean
  button: string
  /** Whose new password the form is for. */
  passwordOf?: string
  children: ReactNode
  /** What stands here instead once the button has done its work, and when the link is old. */
  done?: ReactNode
  old: ReactNode
}

/**
 * What a mailed link opens: nothing happens until its button is pressed, for programs look at every link in a mail.
 * It is always mounted, since by the time it shows what it did the link is used up.
 */
export function MailedLinkForm(props: Props) {
  const { action, token, usable, button, passwordOf, children, done, old } = props
  const { form, field, state, summary, pending } = useForm(action)
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
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can change your password" ownLogIn />
      {children}
      <input type="hidden" name="token" value={token} />
      {passwordOf && (
        <>
          <AccountName name={passwordOf} />
          <NewPasswordField {...field('password')} />
        </>
      )}
      <div className="acts">
        <Button main aria-disabled={pending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
