import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { NoticeKind } from '@/lib/generated/prisma/enums'
import type { Letter, LetterPart } from '@/lib/mail/letter'
import { siteName } from '@/lib/page-metadata'
import { placeOf } from '@/lib/questions/slug'
import { whole } from '@/lib/site-address'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { noticeColumns, noticeView } from './columns'
import { chosenDeliveries } from './kind'
import { type NoticeView, nouns, sentenceOf } from './notice'

const wordsInMail = 800

const columns = {
  ...noticeColumns,
  actor: { select: { name: true, bannedAt: true } },
  user: {
    select: {
      name: true,
      email: true,
      timeZone: true,
      preferences: { select: { kind: true, delivery: true } },
    },
  },
} as const

/**
 * Tells a member of one thing; null when they have seen it since, want no mail of it any more, or it is not so, and when
 * who did it was banned.
 */
export async function noticeLetter(_now: Date, { noticeId }: { noticeId: number }): Promise<Letter | null> {
  const row = await db().notice.findUnique({
    relationLoadStrategy: 'join',
    where: { id: noticeId, readAt: null },
    select: columns,
  })
  if (!row || row.actor?.bannedAt || chosenDeliveries(row.user.preferences)[row.kind] !== 'mail') return null
  const { user, userId } = row
  const notice = noticeView(row, wordsInMail)
  return {
    to: { address: user.email, name: user.name, userId },
    subject: `${subjects[notice.kind](notice)}: ${notice.thread.title}`,
    parts: partsOf(notice, user.timeZone ?? siteZone()),
    action: {
      text: 'Read it in the thread',
      url: whole(env().SITE_URL, placeOf(notice.thread, notice.place)),
    },
    why: `You get this because ${reasons[notice.kind]} at ${siteName}.`,
    stop: stopOf(notice),
    questionId: notice.thread.id,
  }
}

const subjects: Record<NoticeKind, (notice: NoticeView) => string> = {
  answer: () => 'Answer to your question',
  thread_answer: () => 'New answer',
  reply: () => 'The asker replied',
  follow_up: () => 'How it turned out',
  credited: ({ verdict }) => (verdict === 'helped' ? 'Your answer helped' : 'How it turned out'),
  best: () => 'Your answer is a best answer',
  favorite: ({ place }) => `Your ${nouns[place.kind]} is a favorite`,
  closing_soon: () => 'Closes soon',
}

const reasons: Record<NoticeKind, string> = {
  answer: 'you asked this question',
  thread_answer: 'you follow this thread',
  reply: 'you follow this thread',
  follow_up: 'you follow this thread',
  credited: 'you answered in this thread',
  best: 'you answered in this thread',
  favorite: 'you wrote in this thread',
  closing_soon: 'you asked this question, or follow it,',
}

function partsOf(notice: NoticeView, zone: string): LetterPart[] {
  const { who, does } = sentenceOf(notice, (at) => formatTime(at, 'day', zone))
  const says = { kind: 'paragraph', text: `${who} ${does}.` } as const
  if (notice.kind === 'closing_soon' || notice.words === '') return [says]
  const isOwn = notice.kind === 'best' || notice.kind === 'favorite'
  return [says, { kind: 'quote', text: notice.words, by: isOwn ? 'You' : who }]
}

const aboutOwnPost: NoticeKind[] = ['credited', 'best', 'favorite']

/** Following a thread brings the news of it; what is done to one's own posts comes all the same. */
const stopOf = ({ kind, thread }: NoticeView) =>
  aboutOwnPost.includes(kind)
    ? { text: 'No mail when this happens', scope: `notice-${kind}` }
    : { text: 'Nothing more from this thread', scope: `thread-${thread.id}` }
