import { type Outcome, tellsEnding } from '@/lib/follow-ups/outcome'

export type Credit = { answerId: number; name: string; verdict: 'helped' | 'did_not_help' }

/** An answer, or the asker's reply, as the thread shows it. */
export type AnswerView = {
  kind: 'answer'
  id: number
  authorId: number
  authorName: string
  byAsker: boolean
  html: string
  createdAt: Date
  editedAt: Date | null
  removed: { reason: string } | null
  isBest: boolean
  favoriteCount: number
  /** The newest follow-up that says it helped. */
  creditedIn: { followUpId: number; outcome: Outcome; at: Date } | null
}

/** The asker's update, as the thread shows it. */
export type FollowUpView = {
  kind: 'follow-up'
  id: number
  authorId: number
  authorName: string
  outcome: Outcome
  html: string
  /** Its first sentences, plain. */
  opening: string
  createdAt: Date
  editedAt: Date | null
  favoriteCount: number
  credits: Credit[]
}

/** What stands in a thread's timeline. */
export type PostView = AnswerView | FollowUpView

export type ThreadView = {
  id: number
  slug: string
  title: string
  /** Plain, for the page's description. */
  summary: string
  leadHtml: string
  moreHtml: string
  decidingBetween: string[]
  alreadyTried: string
  knowsBy: Date | null
  /** The day by which the asker expected to know is over. */
  overdue: boolean
  category: { slug: string; name: string }
  tags: string[]
  askerId: number
  askerName: string
  createdAt: Date
  editedAt: Date | null
  closesAt: Date
  periodEndsAt: Date
  closing: { byId: number } | null
  closed: boolean
  answerCount: number
  replyCount: number
  followUpCount: number
  favoriteCount: number
  bestCount: number
  /** Answers and follow-ups, oldest first. */
  timeline: PostView[]
}

/** Whether the text of a post is gone and only its place stays. */
export const isRemoved = (post: PostView) => post.kind === 'answer' && post.removed !== null

const day = 86_400_000

/** Until when its asker is told that it is posted: for a day, if nobody has answered yet; null when it is answered or closed. */
export const freshUntil = ({
  createdAt,
  answerCount,
  closed,
}: Pick<ThreadView, 'createdAt' | 'answerCount' | 'closed'>): Date | null =>
  answerCount === 0 && !closed ? new Date(createdAt.getTime() + day) : null

/** Whether no update tells yet how it ended. */
export const isAwaited = ({ timeline }: Pick<ThreadView, 'timeline'>) =>
  timeline.every((post) => post.kind === 'answer' || !tellsEnding(post.outcome))

/** Oldest first; at the same instant answers before follow-ups, then in the order of their ids. */
export function inOrder<P extends { createdAt: Date; kind: string; id: number }>(posts: P[]): P[] {
  return posts.toSorted(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.kind.localeCompare(b.kind) || a.id - b.id,
  )
}

/** The address of a place within a thread. */
export const anchorOf = (post: { kind: 'answer' | 'follow-up'; id: number }) =>
  `${post.kind === 'answer' ? 'a' : 'u'}${post.id}`
