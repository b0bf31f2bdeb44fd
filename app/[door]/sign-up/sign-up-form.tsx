'use client'

import { NewPasswordField } from '@/components/new-password-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'

const nameHint =
  '3 to 20 letters, digits, dots, hyphens or underscores. It is shown with what you write, and stays.'

export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  const { form, field, state, summary, pending } = useForm(action)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="your account can be made" ownLogIn />
      <input type="hidden" name="next" value={next} />
      <InputField
        {...field('name')}
        label="Name"
        hint={nameHint}
        autoComplete="username"
        dir="auto"
        required
      />
      <InputField
        {...field('email')}
        label="E-mail address"
        hint="Never shown to anyone."
        type="email"
        autoComplete="email"
        required
      />
      <NewPasswordField {...field('password')} label="Password" />
      <div className="acts">
        <Button main aria-disabled={pending}>
          Sign up
        </Button>
      </div>
    </form>
  )
}
