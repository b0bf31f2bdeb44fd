import { logInPath, signUpPath } from '@/lib/return-path'
import { ButtonLink } from './ui/button'

/** What a visitor sees where only members can do something. */
export function LogInFirst({ to, purpose }: { to: string; purpose: string }) {
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div>
          <h1>{purpose}</h1>
          <div className="acts">
            <ButtonLink main href={logInPath(to)}>
              Log in
            </ButtonLink>
            <ButtonLink href={signUpPath(to)}>Sign up</ButtonLink>
          </div>
        </div>
      </div>
    </main>
  )
}
