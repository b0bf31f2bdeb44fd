'use client'

import { NewAddressField, NewNameField } from '@/components/new-account-fields'
import { NewPasswordField } from '@/components/new-password-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'

export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  const { form, field, state, summary, pending } = useForm(action)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can sign up" ownLogIn />
      <input type="hidden" name="next" value={next} />
      <NewNameField {...field('name')} />
      <NewAddressField {...field('email')} />
      <NewPasswordField {...field('password')} label="Password" />
      <div className="acts">
        <Button main aria-disabled={pending}>
          Sign up
        </Button>
      </div>
    </form>
  )
}
