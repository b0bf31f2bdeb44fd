'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'

type Props = {
  action: FormAction
  /** What the other site says of them. */
  suggested: { name: string; email: string }
  /** The other site vouches for the address, so it is not asked for. */
  knowsAddress: boolean
}

const nameHint =
  '3 to 20 letters, digits, dots, hyphens or underscores. It is shown with what you write, and stays.'

export function ChooseNameForm({ action, suggested, knowsAddress }: Props) {
  const { form, field, state, summary, pending } = useForm(action, suggested)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="your account can be made" ownLogIn />
      <InputField
        {...field('name')}
        label="Name"
        hint={nameHint}
        autoComplete="username"
        dir="auto"
        required
      />
      {knowsAddress ? (
        <p className="meta">
          Your e-mail address here is <bdi>{suggested.email}</bdi>. It is never shown to anyone.
        </p>
      ) : (
        <InputField
          {...field('email')}
          label="E-mail address"
          hint="Never shown to anyone."
          type="email"
          autoComplete="email"
          required
        />
      )}
      <div className="acts">
        <Button main aria-disabled={pending}>
          Sign up
        </Button>
      </div>
    </form>
  )
}
