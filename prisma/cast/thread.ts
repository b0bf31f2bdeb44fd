import type { CastName } from './members'

/** How long after the question was asked: minutes, hours or days, e.g. '26m', '7h', '121d'. */
export type After = `${number}m` | `${number}h` | `${number}d`

export type CastAnswer = {
  by: CastName
  after: After
  says: string
  /** The asker marked it as a best answer. */
  best?: true
  /** How many members favorited it, at most 30. */
  loved?: number
}

export type CastFollowUp = {
  after: After
  outcome: 'worked-out' | 'partly' | 'did-not' | 'another-way' | 'too-early'
  says: string
  /** Positions in `answers`, counted from 0; only answers posted before the follow-up, never the asker's own. */
  helped?: number[]
  didNotHelp?: number[]
  loved?: number
}

/** One thread of the demo content. Times count back from the moment it is loaded, so that it never ages. */
export type CastThread = {
  asker: CastName
  askedDaysAgo: number
  /** Time of day in UTC, 'HH:MM'. */
  at: string
  category: string
  title: string
  lead: string
  more?: string
  decidingBetween?: string[]
  alreadyTried?: string
  /** The day the asker will know by, in days after asking. */
  knowsAfterDays?: number
  tags: string[]
  loved?: number
  /** The asker closed it early, this long after asking. */
  closedAfter?: After
  /** In order of posting. An answer whose `by` is the asker is the asker's reply. */
  answers: CastAnswer[]
  followUps?: CastFollowUp[]
}
