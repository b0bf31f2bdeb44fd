import { InputField } from './ui/input-field'

/** Name and password inside a form whose session has ended: sending it logs in and posts, and no text is lost. */
export function LogInAgain() {
  return (
    <fieldset className="group">
      <legend>Log in to send this</legend>
      <InputField name="login" id="again-login" label="Name or e-mail address" autoComplete="username" />
      <InputField
        name="password"
        id="again-password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <p className="hint">
        You log in without a password? <InNewTab words="Do so in a new tab" />, then send this.
      </p>
    </fieldset>
  )
}

/** The same where the form cannot log in. */
export const LogInApart = () => (
  <p className="mb-4">
    <InNewTab words="Log in in a new tab" />, then come back here and send this.
  </p>
)

const InNewTab = ({ words }: { words: string }) => (
  <a href="/log-in" target="_blank" rel="noopener">
    {words}
  </a>
)
