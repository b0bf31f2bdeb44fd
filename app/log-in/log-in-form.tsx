import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input-field'
import { formOf } from '@/lib/sent-form'
import { logInAction } from './actions'

export function LogInForm({ next }: { next: string }) {
  const { field, state } = formOf('log-in')
  return (
    <ActionForm id="log-in" action={logInAction}>
      <Refused state={state} purpose="you can log in" ownLogIn />
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
        <Button main>Log in</Button>
      </div>
    </ActionForm>
  )
}
