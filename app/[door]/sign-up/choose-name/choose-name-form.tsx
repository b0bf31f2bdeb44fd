'use client'

import { NewAddressField, NewNameField } from '@/components/new-account-fields'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = {
  action: FormAction
  /** What the other site says of them. */
  suggested: { name: string; email: string }
  /** The other site vouches for the address, so it is not asked for. */
  knowsAddress: boolean
}

export function ChooseNameForm({ action, suggested, knowsAddress }: Props) {
  const { form, field, state, summary, pending } = useForm(action, suggested)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can sign up" ownLogIn />
      <NewNameField {...field('name')} />
      {knowsAddress ? (
        <p className="meta">
          Your email address is <bdi>{suggested.email}</bdi>. We never show it to anyone.
        </p>
      ) : (
        <NewAddressField {...field('email')} />
      )}
      <div className="acts">
        <Button main aria-disabled={pending}>
          Sign up
        </Button>
      </div>
    </form>
  )
}
