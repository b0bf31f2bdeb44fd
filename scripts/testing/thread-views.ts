// A thread as a page is given it, for tests of what a page makes of it.
import type { AnswerView, FollowUpView, ThreadView } from '@/lib/questions/thread'

/** A day of the thread's month, at nine. */
export const on = (day: number) => new Date(Date.UTC(2026, 2, day, 9))

export const anAnswer = (id: number, change: Partial<AnswerView> = {}): AnswerView => ({
  kind: 'answer',
  id,
  authorId: 2,
  authorName: 'papercut',
  byAsker: false,
  html: '<p>Take <em>it</em>.</p>',
  createdAt: on(3),
  editedAt: null,
  removed: null,
  isBest: false,
  favoriteCount: 0,
  creditedIn: null,
  ...change,
})

export const anUpdate: FollowUpView = {
  kind: 'follow-up',
  id: 7,
  authorId: 1,
  authorName: 'nettlesoup',
  outcome: 'another_way',
  html: '<p>I stayed.</p>',
  opening: 'I stayed.',
  createdAt: on(20),
  editedAt: null,
  favoriteCount: 4,
  credits: [],
}

export const aThread = (timeline: ThreadView['timeline'], change: Partial<ThreadView> = {}): ThreadView => ({
  id: 12,
  slug: 'whether-to-go',
  title: 'Whether to go',
  summary: 'It is far.',
  leadHtml: '<p>It is <strong>far</strong>.</p>',
  moreHtml: '<p>And cold.</p>',
  decidingBetween: [],
  alreadyTried: '',
  knowsBy: null,
  overdue: false,
  category: { slug: 'travel', name: 'Travel' },
  tags: [],
  askerId: 1,
  askerName: 'nettlesoup',
  createdAt: on(2),
  editedAt: null,
  closesAt: on(31),
  periodEndsAt: on(31),
  closing: null,
  closed: false,
  answerCount: timeline.length,
  replyCount: 0,
  followUpCount: 0,
  favoriteCount: 3,
  bestCount: 0,
  timeline,
  ...change,
})
