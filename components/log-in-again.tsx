import type { ReactNode } from 'react'
import { InputField } from './ui/input-field'

/** Name and password inside a form whose session has ended: sending it logs in and posts, and no text is lost. */
export function LogInAgain() {
  return (
    <fieldset className="group">
      <legend>Log in to send this</legend>
      <InputField name="login" id="again-login" label="Name or email address" autoComplete="username" />
      <InputField
        name="password"
        id="again-password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <p className="hint">
        No password? <InNewTab href="/log-in">Log in in a new tab</InNewTab>. New here?{' '}
        <InNewTab href="/sign-up">Sign up in a new tab</InNewTab>. Then come back here and send this.
      </p>
    </fieldset>
  )
}

/** The same where the form cannot log in. */
export const LogInApart = () => (
  <p className="mb-4">
    <InNewTab href="/log-in">Log in in a new tab</InNewTab>, then come back here and send this.
  </p>
)

const InNewTab = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
)
