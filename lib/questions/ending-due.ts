import { hasCome } from './knows-by'
import type { ThreadView } from './thread'

const quietDays = 30

type Asked = Pick<ThreadView, 'createdAt' | 'knowsBy' | 'closed'>

/**
 * Whether an asker may know by now how it turned out: the day that they named has come, thirty days are over, or the
 * thread is closed.
 */
export function isEndingDue({ createdAt, knowsBy, closed }: Asked, now: Date, zone: string): boolean {
  const days = (now.getTime() - createdAt.getTime()) / 86_400_000
  return closed || days >= quietDays || (knowsBy !== null && hasCome(knowsBy, now, zone))
}
