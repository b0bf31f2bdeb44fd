import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { opensOutbox, outboxCookie } from './outbox-key'

/** Whether whoever asks has opened the outbox. Its messages hold links that open accounts. */
export const mayLookIntoOutbox = async () => opensOutbox((await cookies()).get(outboxCookie)?.value, env())
