import { AskForLink } from '@/components/ask-for-link'
import { NarrowPage } from '@/components/narrow-page'
import { NoMail } from '@/components/no-mail'
import { env } from '@/lib/env'
import { sendsMail } from '@/lib/mail/mode'
import { unlisted } from '@/lib/page-metadata'
import { mailResetAction } from './actions'

export const metadata = unlisted('Forgot your password?')

export default function ForgottenPasswordPage() {
  return <NarrowPage title="Forgot your password?">{sendsMail(env()) ? <Form /> : <NoMail />}</NarrowPage>
}

const Form = () => (
  <>
    <AskForLink action={mailResetAction} again="/reset-password">
      <p>Enter your name or email address, and we’ll send you a link to choose a new one.</p>
    </AskForLink>
    <p className="meta">
      Remembered it? <a href="/log-in">Log in</a>
    </p>
  </>
)
