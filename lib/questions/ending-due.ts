import { startsAt } from './knows-by'
import type { ThreadView } from './thread'

const quietDays = 30

type Asked = Pick<ThreadView, 'createdAt' | 'knowsBy'>

/**
 * From when on an asker may know how it turned out: the day that they named has come, or thirty days are over. In a thread
 * that is closed they may in any case.
 */
export function endingDueAt({ createdAt, knowsBy }: Asked, zone: string): Date {
  const quiet = new Date(createdAt.getTime() + quietDays * 86_400_000)
  const named = knowsBy && startsAt(knowsBy, zone)
  return named && named < quiet ? named : quiet
}
