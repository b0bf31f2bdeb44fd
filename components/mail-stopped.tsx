/** At the top of every page for a member whose address keeps refusing our email, until they confirm or change it. */
export function MailStopped({ member }: { member: { mailStopped: boolean } | null }) {
  if (!member?.mailStopped) return null
  return (
    <aside className="site-line" aria-label="Your email">
      <p className="page">
        We stopped emailing you because your address kept refusing our messages.{' '}
        <a href="/settings/signing-in">Confirm or change your address</a> to get email again.
      </p>
    </aside>
  )
}
