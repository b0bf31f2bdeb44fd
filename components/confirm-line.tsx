import { mustConfirm } from '@/lib/reader/conditions'
import { For } from './own'

/** At the top of every page of whoever has signed up and not confirmed their address yet: where to look. */
export const ConfirmLine = () => (
  <For reader={mustConfirm}>
    <aside className="site-line site-line--confirm" aria-label="Your address">
      <p className="page">
        Check your email and follow the link to confirm your address. Then you can post.{' '}
        <a href="/settings/signing-in">Didn’t get it?</a>
      </p>
    </aside>
  </For>
)
