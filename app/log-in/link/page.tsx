import { AskForLink } from '@/components/ask-for-link'
import { NarrowPage } from '@/components/narrow-page'
import { NoMail } from '@/components/no-mail'
import { env } from '@/lib/env'
import { sendsMail } from '@/lib/mail/mode'
import { unlisted } from '@/lib/page-metadata'
import { mailLogInAction } from './actions'

export const metadata = unlisted('Log in by email link')

export default function LogInByMailPage() {
  return <NarrowPage title="Log in by email link">{sendsMail(env()) ? <Form /> : <NoMail />}</NarrowPage>
}

const Form = () => (
  <>
    <AskForLink action={mailLogInAction} again="/log-in/link">
      <p>Enter your name or email address, and we’ll send you a link that logs you in without a password.</p>
    </AskForLink>
    <p className="meta">
      Have a password? <a href="/log-in">Log in</a>
    </p>
  </>
)
