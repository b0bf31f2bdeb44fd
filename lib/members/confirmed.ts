import type { Env } from '@/lib/env'
import { sendsMail } from '@/lib/mail/mode'
import { settings } from '@/lib/settings'

/** Whether a member has to confirm their address before they post: only where a mail can reach them. */
export const mustConfirm = (
  confirmed: boolean,
  means: Pick<Env, 'SMTP_URL' | 'HINDSIGHT_OUTBOX'>,
  rule: boolean = settings.confirmAddress,
) => rule && !confirmed && sendsMail(means)
