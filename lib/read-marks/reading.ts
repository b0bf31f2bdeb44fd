import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { unseenHeader } from '@/lib/doors'
import { log } from '@/lib/log'
import type { ThreadView } from '@/lib/questions/thread'
import { markAsRead } from './commands'
import { endOf, isFurther, type Reading } from './news'

/**
 * Remembers, once the page has been sent, that a member has read a thread to its end. Nothing is written where there
 * was nothing new, nor for a page that nobody sees, and the page does not depend on it.
 */
export async function rememberReading(
  thread: Pick<ThreadView, 'id' | 'createdAt' | 'timeline'>,
  reading: Reading,
): Promise<void> {
  const through = endOf(thread)
  if (!isFurther(through, reading) || (await headers()).has(unseenHeader)) return
  after(() =>
    markAsRead({ userId: reading.readerId, questionId: thread.id, through }).catch((error: unknown) =>
      log().warn({ err: error }, 'How far a member has read was not written'),
    ),
  )
}
