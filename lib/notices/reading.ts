import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { unseenHeader, wholeThreadHeader } from '@/lib/doors'
import { log } from '@/lib/log'
import type { ThreadView } from '@/lib/questions/thread'
import { endOf } from '@/lib/read-marks/news'
import { readNoticesIn } from './commands'
import { unreadOf } from './queries'

/** How much a member has not read, when they have seen the page that they are being sent. */
export async function unreadAfterThis(userId: number): Promise<number> {
  const shown = Number((await headers()).get(wholeThreadHeader) ?? 0)
  return (await unreadOf(userId, shown)).elsewhere
}

/**
 * Marks, once the page has been sent, the notices of a thread as read that a member was shown. Nothing is written where
 * there are none, nor for a page that nobody sees, and the page does not depend on it.
 */
export async function readNotices(
  thread: Pick<ThreadView, 'id' | 'createdAt' | 'timeline'>,
  userId: number,
): Promise<void> {
  const { inThread, at } = await unreadOf(userId, thread.id)
  if (!inThread || (await headers()).has(unseenHeader)) return
  const read = { userId, questionId: thread.id, through: endOf(thread), at }
  after(() =>
    readNoticesIn(read).catch((error: unknown) =>
      log().warn({ err: error }, 'Notices that a member has read were not marked'),
    ),
  )
}
