import 'server-only'
import { db } from '@/lib/db'
import { countedQuestions, mayAskAgainAt } from './ask-limit'

/** When a member may ask again; null: now. */
export const askAgainAt = async (askerId: number, now: Date): Promise<Date | null> =>
  mayAskAgainAt(await db().question.findMany(countedQuestions(askerId, now)))
