import { settings } from '@/lib/settings'

const day = 86_400_000

/** Questions asked after this instant count against the limit at `now`. */
export function askLimitSince(now: Date, days = settings.askLimitDays): Date {
  return new Date(now.getTime() - days * day)
}

/** Whether someone who asked `recent` questions since then has asked enough. */
export const hasAskedEnough = (recent: number, limit = settings.askLimit) => recent >= limit
