'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'

export function LogInForm({ action, next }: { action: FormAction; next: string }) {
  const { form, field, state, summary, pending } = useForm(action)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can log in" ownLogIn />
      <input type="hidden" name="next" value={next} />
      <InputField
        {...field('login')}
        label="Name or email address"
        autoComplete="username webauthn"
        required
      />
      <InputField
        {...field('password')}
        label="Password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div className="acts">
        <Button main aria-disabled={pending}>
          Log in
        </Button>
      </div>
    </form>
  )
}
