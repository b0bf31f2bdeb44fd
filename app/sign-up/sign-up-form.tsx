import { ActionForm } from '@/components/action-form'
import { NewAddressField, NewNameField } from '@/components/new-account-fields'
import { NewPasswordField } from '@/components/new-password-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { formOf } from '@/lib/sent-form'
import { signUpAction } from './actions'

export function SignUpForm({ next }: { next: string }) {
  const { field, state } = formOf('sign-up')
  return (
    <ActionForm id="sign-up" action={signUpAction}>
      <Refused state={state} purpose="you can sign up" ownLogIn />
      <input type="hidden" name="next" value={next} />
      <NewNameField {...field('name')} />
      <NewAddressField {...field('email')} />
      <NewPasswordField {...field('password')} label="Password" />
      <div className="acts">
        <Button main>Sign up</Button>
      </div>
    </ActionForm>
  )
}
