import 'server-only'
import { db } from '@/lib/db'
import type { Scope } from './scope'

/** How much of a thread a member follows. Never cached: it is theirs. */
export async function scopeOf(questionId: number, userId: number): Promise<Scope> {
  const where = { userId_questionId: { userId, questionId } }
  return (await db().subscription.findUnique({ where, select: { scope: true } }))?.scope ?? 'none'
}
