'use client'

import { Refused } from './refused'
import { comesUp } from './ui/comes-up'
import { SubmitButton } from './ui/submit-button'
import { type FormAction, useForm } from './use-form'

/** Has the link that confirms an address mailed once more. */
export function MailLinkAgain({ action }: { action: FormAction<'sent'> }) {
  const { form, state, summary } = useForm(action)
  if (state.shown)
    return (
      <p role="status" {...comesUp}>
        We sent the link. Check your spam folder too.
      </p>
    )
  return (
    <form {...form}>
      <Refused state={state} summary={summary} ownLogIn />
      <SubmitButton>Send the link again</SubmitButton>
    </form>
  )
}
