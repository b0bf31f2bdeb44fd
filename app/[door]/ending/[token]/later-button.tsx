'use client'

import { keepPlace } from '@/components/keep-place'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = { action: FormAction; token: string; main: boolean }

export function LaterButton({ action, token, main }: Props) {
  const { form, state, summary } = useForm(action)
  return (
    <form {...form} ref={keepPlace}>
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="token" value={token} />
      <SubmitButton main={main}>Ask me again in a month</SubmitButton>
    </form>
  )
}
