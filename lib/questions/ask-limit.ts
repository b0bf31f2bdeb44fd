import { settings } from '@/lib/settings'
import { numberInWords } from '@/lib/text/number-words'

const day = 86_400_000

/** Questions asked after this instant count against the limit at `now`. */
export function askLimitSince(now: Date, days = settings.askLimitDays): Date {
  return new Date(now.getTime() - days * day)
}

/** How a member's questions that count against the limit are read, the latest first. */
export const countedQuestions = (askerId: number, now: Date) =>
  ({
    where: { askerId, createdAt: { gt: askLimitSince(now) } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  }) as const

/** When a member may ask again, by these questions; null: now. */
export function mayAskAgainAt(
  counted: { createdAt: Date }[],
  { askLimit, askLimitDays } = settings,
): Date | null {
  const lastInTheWay = counted[askLimit - 1]
  return lastInTheWay ? new Date(lastInTheWay.createdAt.getTime() + askLimitDays * day) : null
}

/** "You’ve asked two questions this week." */
export function askedEnough({ askLimit, askLimitDays } = settings): string {
  const questions = askLimit === 1 ? 'a question' : `${numberInWords(askLimit)} questions`
  const period = askLimitDays === 7 ? 'this week' : `in the last ${numberInWords(askLimitDays)} days`
  return `You’ve asked ${questions} ${period}.`
}
