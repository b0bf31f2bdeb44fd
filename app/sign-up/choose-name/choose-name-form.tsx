import { ActionForm } from '@/components/action-form'
import { NewAddressField, NewNameField } from '@/components/new-account-fields'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { formOf } from '@/lib/sent-form'
import { joinByAction } from './actions'

type Props = {
  /** What the other site says of them. */
  suggested: { name: string; email: string }
  /** The other site vouches for the address, so it is not asked for. */
  knowsAddress: boolean
}

export function ChooseNameForm({ suggested, knowsAddress }: Props) {
  const { field, state } = formOf('choose-name', suggested)
  return (
    <ActionForm id="choose-name" action={joinByAction}>
      <Refused state={state} purpose="you can sign up" ownLogIn />
      <NewNameField {...field('name')} />
      {knowsAddress ? (
        <p className="meta">
          Your email address is <bdi>{suggested.email}</bdi>. We never show it to anyone.
        </p>
      ) : (
        <NewAddressField {...field('email')} />
      )}
      <div className="acts">
        <Button main>Sign up</Button>
      </div>
    </ActionForm>
  )
}
