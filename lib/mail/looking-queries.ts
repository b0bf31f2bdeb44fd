import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { isSameSecret } from '@/lib/same-secret'
import { mailMode } from './mode'

/** What a browser shows that may look into the outbox. */
export const outboxCookie = 'outbox'

/** Whether this key opens the outbox, if there is one. */
export function opensOutbox(key: string | undefined): boolean {
  const { HINDSIGHT_OUTBOX: own } = env()
  return mailMode(env()) === 'outbox' && Boolean(own && key && isSameSecret(key, own))
}

/** Whether whoever asks has opened the outbox. Its messages hold links that open accounts. */
export const mayLookIntoOutbox = async () => opensOutbox((await cookies()).get(outboxCookie)?.value)
