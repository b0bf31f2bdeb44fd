import { ButtonLink } from '@/components/ui/button'
import { logInPath, signUpPath } from '@/lib/return-path'

/** To a visitor, before they write: why they need an account, and that they can write first. */
export const AccountFirst = () => (
  <section className="closed" aria-labelledby="account-heading">
    <p>
      <b id="account-heading">You need an account to ask, so we can tell you when someone answers.</b>{' '}
      <span className="with-scripts">
        You can write first: your text stays in this browser while you sign up or log in.
      </span>
    </p>
    <noscript>
      <p>Without JavaScript, write first and press Preview. You can log in there.</p>
    </noscript>
    <div className="acts">
      <ButtonLink main href={signUpPath('/ask')}>
        Sign up
      </ButtonLink>
      <ButtonLink href={logInPath('/ask')}>Log in</ButtonLink>
    </div>
  </section>
)
