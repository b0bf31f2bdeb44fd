import { unlisted } from '@/lib/page-metadata'
import { ByOtherSites } from '../log-in/_elsewhere/other-ways'
import { wayBack } from '../log-in/way-back'
import { SignUpForm } from './sign-up-form'

export const metadata = unlisted('Sign up')

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const next = await wayBack((await searchParams).next)
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="narrow">
          <h1>Sign up</h1>
          <SignUpForm next={next} />
          <ByOtherSites next={next} />
          <p className="meta">
            Already have an account? <a href={`/log-in?next=${encodeURIComponent(next)}`}>Log in</a>
          </p>
        </div>
      </div>
    </main>
  )
}
