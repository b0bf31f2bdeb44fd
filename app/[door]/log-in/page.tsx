import type { Metadata } from 'next'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { returnPath } from '@/lib/return-path'
import { logInAction } from './actions'
import { LogInForm } from './log-in-form'

export const metadata: Metadata = { title: 'Log in', robots: { index: false } }

type Props = DoorParams & { searchParams: Promise<{ next?: string | string[] }> }

export default async function LogInPage({ params, searchParams }: Props) {
  if (!isMemberDoor((await params).door)) return null
  const next = returnPath([(await searchParams).next].flat()[0])
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="narrow">
          <h1>Log in</h1>
          <LogInForm action={logInAction} next={next} />
          <p className="meta">
            New here? <a href={`/sign-up?next=${encodeURIComponent(next)}`}>Sign up</a>
          </p>
        </div>
      </div>
    </main>
  )
}
