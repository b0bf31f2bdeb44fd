import { type FormAction, formOf } from '@/lib/sent-form'
import { ActionForm } from './action-form'
import { Refused } from './refused'
import { Button } from './ui/button'
import { comesUp } from './ui/comes-up'

/** Has the link that confirms an address mailed once more. */
export function MailLinkAgain({ action }: { action: FormAction }) {
  const { state } = formOf<'sent'>('mail-link-again')
  if (state.shown)
    return (
      <p role="status" {...comesUp}>
        We sent the link. Check your spam folder too.
      </p>
    )
  return (
    <ActionForm id="mail-link-again" action={action}>
      <Refused state={state} ownLogIn />
      <Button>Send the link again</Button>
    </ActionForm>
  )
}
