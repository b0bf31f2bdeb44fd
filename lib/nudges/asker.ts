import { mayGet } from '@/lib/mail/who-gets'

type Asker = Parameters<typeof mayGet>[0] & { nudgesStoppedAt: Date | null }

/** What decides whether an asker may be asked, as the database's rows have it. */
export const askerColumns = {
  emailVerifiedAt: true,
  mailStoppedAt: true,
  bannedAt: true,
  leftAt: true,
  nudgesStoppedAt: true,
} as const satisfies Record<keyof Asker, true>

/** Whether a mail may ask how it turned out: they get mail, and stopped neither this thread's nudges nor all of them. */
export const mayBeAsked = (asker: Asker, thread: { nudgesStoppedAt: Date | null }) =>
  mayGet(asker, 'news') && !asker.nudgesStoppedAt && !thread.nudgesStoppedAt
