import type { Outcome } from '@/lib/follow-ups/outcome'

/** A question as lists show it. */
export type QuestionRow = {
  id: number
  slug: string
  title: string
  leadHtml: string
  hasMore: boolean
  askerName: string
  category: { slug: string; name: string }
  createdAt: Date
  closesAt: Date
  answerCount: number
  favoriteCount: number
  bestCount: number
  outcome: { is: Outcome; at: Date; followUpId: number } | null
  knowsBy: Date | null
  /** The day by which the asker expected to know is over. */
  overdue: boolean
}

/** One page of a list: its rows, and what `?before=` and `?after=` hold for the pages beside it. */
export type Page<Row> = { rows: Row[]; older: string | null; newer: string | null }
