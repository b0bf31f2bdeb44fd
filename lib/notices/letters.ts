import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { targetNouns } from '@/lib/favorites/target'
import type { Delivery, DigestRhythm, NoticeKind } from '@/lib/generated/prisma/enums'
import type { Letter, LetterPart } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { siteName } from '@/lib/page-metadata'
import { placeOf } from '@/lib/questions/slug'
import { whole } from '@/lib/site-address'
import { quotation } from '@/lib/text/excerpt'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { noticeColumns, noticeView } from './columns'
import { chosenDeliveries, isMailed } from './kind'
import { type NoticeView, sentenceOf } from './notice'

const wordsInMail = 800

const columns = {
  ...noticeColumns,
  questionId: true,
  actor: { select: { name: true, bannedAt: true } },
  user: {
    select: {
      name: true,
      email: true,
      timeZone: true,
      digestRhythm: true,
      preferences: { select: { kind: true, delivery: true } },
    },
  },
} as const

/**
 * Tells a member of one thing; null when they have seen it since, no longer want mail about it, it was undone, or the
 * member who did it was banned.
 */
export async function noticeLetter(_now: Date, { noticeId }: { noticeId: number }): Promise<Letter | null> {
  const row = await db().notice.findUnique({
    relationLoadStrategy: 'join',
    where: { id: noticeId, readAt: null },
    select: columns,
  })
  if (!row || row.actor?.bannedAt) return null
  const { user, userId, kind, questionId } = row
  const inThread = kind === 'answer' ? await answersBy(userId, questionId) : null
  const wanted = inThread ?? chosenDeliveries(user.preferences)[kind]
  if (!isMailed(wanted)) return null
  const notice = noticeView(row, wordsInMail, quotation)
  return {
    to: { address: user.email, name: user.name, userId },
    subject: `${subjects[kind](notice)}: ${notice.thread.title}`,
    parts: [...partsOf(notice, user.timeZone ?? siteZone()), ...whatFollows(wanted, user.digestRhythm)],
    action: {
      text: 'Read it in the thread',
      url: whole(env().SITE_URL, placeOf(notice.thread, notice.place)),
    },
    why: `You get this because ${reasons[kind]} at ${siteName}.`,
    stop: stopOf(notice),
    questionId: notice.thread.id,
  }
}

async function answersBy(userId: number, questionId: number): Promise<Delivery | null> {
  const where = { userId_questionId: { userId, questionId } }
  const found = await db().subscription.findUnique({ where, select: { answersBy: true } })
  return found?.answersBy ?? null
}

const digests: Record<DigestRhythm, string> = {
  daily: 'Later answers will come in your daily digest.',
  weekly: 'Later answers will come in your weekly digest.',
  never: 'We won’t email you about later answers.',
}

const whatFollows = (wanted: Delivery, rhythm: DigestRhythm): LetterPart[] =>
  wanted === 'first'
    ? [
        {
          kind: 'paragraph',
          text: `${digests[rhythm]} To get each one by email, turn on “Email me every answer” on the question’s page.`,
        },
      ]
    : []

const subjects: Record<NoticeKind, (notice: NoticeView) => string> = {
  answer: () => 'Answer to your question',
  mention: () => 'You were mentioned',
  thread_answer: () => 'New answer',
  reply: () => 'The asker replied',
  follow_up: () => 'How it turned out',
  credited: ({ verdict }) => (verdict === 'helped' ? 'Your answer helped' : 'How it turned out'),
  best: () => 'Your answer is a best answer',
  favorite: ({ place }) => `Someone favorited your ${targetNouns[place.kind]}`,
  closing_soon: () => 'Closing soon',
}

const reasons: Record<NoticeKind, string> = {
  answer: 'you asked this question',
  mention: 'someone mentioned you in this thread',
  thread_answer: 'you subscribe to this thread',
  reply: 'you subscribe to this thread',
  follow_up: 'you subscribe to this thread',
  credited: 'you answered in this thread',
  best: 'you answered in this thread',
  favorite: 'you posted in this thread',
  closing_soon: 'you asked this question or subscribe to it',
}

function partsOf(notice: NoticeView, zone: string): LetterPart[] {
  const { who: name, does } = sentenceOf(notice, (at) => formatTime(at, 'day', zone))
  const who = unlinkedName(name)
  const says = { kind: 'paragraph', text: `${who} ${does}.` } as const
  if (notice.kind === 'closing_soon' || notice.words === '') return [says]
  const isOwn = notice.kind === 'best' || notice.kind === 'favorite'
  return [says, { kind: 'quote', text: notice.words, by: isOwn ? 'You' : who }]
}

const aboutThem: NoticeKind[] = ['mention', 'credited', 'best', 'favorite']

/** Subscribing to a thread brings its news; what concerns the member themselves comes either way. */
const stopOf = ({ kind, thread }: NoticeView) =>
  aboutThem.includes(kind)
    ? { text: 'Stop emails like this', scope: `notice-${kind}` }
    : { text: 'Unsubscribe from this thread', scope: `thread-${thread.id}` }
