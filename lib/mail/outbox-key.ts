import { isSameSecret } from '@/lib/same-secret'
import { type Means, mailMode } from './mode'

/** What a browser shows that may look into the outbox. */
export const outboxCookie = 'outbox'

/** Whether this key opens the outbox, if there is one. */
export function opensOutbox(key: string | undefined, means: Means): boolean {
  const { HINDSIGHT_OUTBOX: own } = means
  return mailMode(means) === 'outbox' && Boolean(own && key && isSameSecret(key, own))
}
