'use client'

import type { ReactNode } from 'react'
import { Refused } from './refused'
import { Button } from './ui/button'
import { comesUp } from './ui/comes-up'
import { InputField } from './ui/input-field'
import { type FormAction, useForm } from './use-form'

type Props = {
  action: FormAction<'sent'>
  children: ReactNode
  /** What is said once it was sent, whether or not there is such an account. */
  sent: ReactNode
}

/** Somebody says who they are and is sent a link. */
export function AskForLink({ action, children, sent }: Props) {
  const { form, field, state, summary, pending } = useForm(action)
  if (state.shown)
    return (
      <div className="spaced" role="status" {...comesUp}>
        {sent}
      </div>
    )
  return (
    <form {...form} className="spaced">
      <Refused state={state} summary={summary} purpose="we can send a link" ownLogIn />
      {children}
      <InputField
        {...field('login')}
        label="Name or email address"
        autoComplete="username"
        dir="auto"
        required
      />
      <div className="acts">
        <Button main aria-disabled={pending}>
          Send me a link
        </Button>
      </div>
    </form>
  )
}
