'use client'

import { forgetKeptTexts } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'

export function ChangePasswordForm({ action }: { action: FormAction<'changed'> }) {
  const { form, field, state, summary, pending } = useForm(action)
  return (
    <form {...form} className="form" key={state.shown}>
      <h2>Change your password</h2>
      {state.shown && <p role="status">Your password is changed. Every other session has ended.</p>}
      <Refused state={state} summary={summary} purpose="your password can be changed" ownLogIn />
      <InputField
        {...field('present')}
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
      />
      <InputField
        {...field('password')}
        label="New password"
        hint="10 to 128 characters. A few words in a row do well."
        type="password"
        autoComplete="new-password"
        required
      />
      <Button main aria-disabled={pending}>
        Change password
      </Button>
    </form>
  )
}

export function LogOutEverywhereForm({ action }: { action: FormAction }) {
  const { form, state, summary } = useForm(action)
  return (
    <form {...form} onSubmit={forgetKeptTexts} className="form">
      <h2>Sessions</h2>
      <Refused state={state} summary={summary} ownLogIn />
      <p>Ends every session of yours, on this device and on all others.</p>
      <div className="acts">
        <Button>Log out everywhere</Button>
      </div>
    </form>
  )
}
