/** At the top of every page of whoever's address sent mail back: it goes nowhere until they put that right. */
export function MailStopped({ member }: { member: { mailStopped: boolean } | null }) {
  if (!member?.mailStopped) return null
  return (
    <aside className="site-line" aria-label="Mail to you">
      <p className="page">
        Your mail address sent back what we mailed to it, twice, so we stopped.{' '}
        <a href="/settings/signing-in">Confirm it or change it</a>, and mail comes again.
      </p>
    </aside>
  )
}
