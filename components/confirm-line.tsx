import { env } from '@/lib/env'
import { mustConfirm } from '@/lib/members/confirmed'

/** At the top of every page of whoever has signed up and not confirmed their address yet: where to look. */
export function ConfirmLine({ member }: { member: { confirmed: boolean } | null }) {
  if (!member || !mustConfirm(member.confirmed, env())) return null
  return (
    <aside className="site-line site-line--confirm" aria-label="Your address">
      <p className="page">
        Check your email and follow the link to confirm your address. Then you can post.{' '}
        <a href="/settings/signing-in">Didn’t get it?</a>
      </p>
    </aside>
  )
}
