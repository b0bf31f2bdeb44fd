import type { ReactNode } from 'react'
import { tokenMinutes } from '@/lib/account-tokens/token'
import { type FormAction, formOf } from '@/lib/sent-form'
import { ActionForm } from './action-form'
import { OutboxLine } from './outbox-line'
import { Refused } from './refused'
import { Button } from './ui/button'
import { comesUp } from './ui/comes-up'
import { InputField } from './ui/input-field'

type Props = {
  action: FormAction
  children: ReactNode
  /** The address of this page, where another link can be asked for. */
  again: string
}

/** Somebody says who they are and is sent a link. */
export function AskForLink({ action, children, again }: Props) {
  const { field, state } = formOf<'sent'>('ask-for-link')
  if (state.shown) return <LinkSent again={again} />
  return (
    <ActionForm id="ask-for-link" action={action} className="spaced">
      <Refused state={state} purpose="we can send a link" ownLogIn />
      {children}
      <InputField
        {...field('login')}
        label="Name or email address"
        autoComplete="username"
        dir="auto"
        required
      />
      <div className="acts">
        <Button main>Send me a link</Button>
      </div>
    </ActionForm>
  )
}

/** The same words for an account that is there and one that is not. */
const LinkSent = ({ again }: { again: string }) => (
  <div className="spaced" role="status" {...comesUp}>
    <p>
      If there is an account with this name or address, we sent it a link. It works once, within{' '}
      {tokenMinutes} minutes. Check your spam folder too.
    </p>
    <OutboxLine />
    <p className="meta">
      Didn’t get it? Check the spelling and <a href={again}>ask for another</a>.
    </p>
  </div>
)
