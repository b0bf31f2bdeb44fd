import { Problem } from '@/components/problem'
import { env } from '@/lib/env'
import { sendsMail } from '@/lib/mail/mode'
import { unlisted } from '@/lib/page-metadata'
import { OtherWays } from './_elsewhere/other-ways'
import { LogInForm } from './log-in-form'
import { wayBack } from './way-back'

export const metadata = unlisted('Log in')

type Props = { searchParams: Promise<{ next?: string | string[]; problem?: string | string[] }> }

export default async function LogInPage({ searchParams }: Props) {
  const next = await wayBack((await searchParams).next)
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="narrow">
          <h1>Log in</h1>
          <Problem searchParams={searchParams} />
          <LogInForm next={next} />
          {sendsMail(env()) && (
            <p className="meta">
              <a href="/reset-password">Forgot your password?</a> Or{' '}
              <a href="/log-in/link">get a login link by email</a>.
            </p>
          )}
          <OtherWays next={next} />
          <p className="meta">
            New here? <a href={`/sign-up?next=${encodeURIComponent(next)}`}>Sign up</a>
          </p>
        </div>
      </div>
    </main>
  )
}
