import { type Outcome, outcomeFromSlug, outcomeSlug } from '@/lib/follow-ups/outcome'
import { sealed, unsealed } from '@/lib/signed'

/** What a link in a nudge says: an outcome, or that it is too soon to ask. */
export type EndingChoice = Outcome | 'not_yet'

const purpose = 'ending'
const shape = /^(\d{1,10})\.([a-z-]+)$/

/** The page of one answer to a nudge. Its seal lets the asker tell this thread's ending, and nothing else. */
export function endingPath(secret: string, nudgeId: number, choice: EndingChoice): string {
  const word = choice === 'not_yet' ? 'not-yet' : outcomeSlug(choice)
  return `/ending/${sealed(secret, purpose, `${nudgeId}.${word}`)}`
}

/** The nudge and the answer that a link stands for, or null when it is not ours. */
export function endingLink(secret: string, token: string): { nudgeId: number; choice: EndingChoice } | null {
  const [, id, word = ''] = shape.exec(unsealed(secret, purpose, token) ?? '') ?? []
  const choice = word === 'not-yet' ? 'not_yet' : outcomeFromSlug(word)
  return choice ? { nudgeId: Number(id), choice } : null
}

/** For a year a link tells the ending; whoever comes later signs in. */
const daysOfUse = 365

export const isWornOut = (nudge: { createdAt: Date }, now: Date) =>
  now.getTime() - nudge.createdAt.getTime() > daysOfUse * 86_400_000
