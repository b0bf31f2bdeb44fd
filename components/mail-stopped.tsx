import { hasMailStopped } from '@/lib/reader/conditions'
import { For } from './own'

/** At the top of every page for a member whose address keeps refusing our email, until they confirm or change it. */
export const MailStopped = () => (
  <For reader={hasMailStopped}>
    <aside className="site-line" aria-label="Your email">
      <p className="page">
        We stopped emailing you because your address kept refusing our messages.{' '}
        <a href="/settings/signing-in">Confirm or change your address</a> to get email again.
      </p>
    </aside>
  </For>
)
