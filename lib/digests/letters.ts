import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter, LetterPart } from '@/lib/mail/letter'
import { shownName } from '@/lib/members/name'
import { noticeColumns, noticeView } from '@/lib/notices/columns'
import { type NoticeView, sentenceOf } from '@/lib/notices/notice'
import { siteName } from '@/lib/page-metadata'
import { placeOf, threadPath } from '@/lib/questions/slug'
import { whole } from '@/lib/site-address'
import { counted } from '@/lib/text/counted'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import type { DigestOrder } from './input'

/** What waited for a member's digest, and the new questions of what they follow; null when nothing of it is left. */
export async function digestLetter(_now: Date, order: DigestOrder): Promise<Letter | null> {
  const member = await db().user.findUnique({
    where: { id: order.userId },
    select: { name: true, email: true, timeZone: true, digestRhythm: true },
  })
  if (!member) return null
  const [waited, asked] = [await noticesIn(order), await questionsIn(order)]
  if (waited.length + asked.length === 0) return null
  const zone = member.timeZone ?? siteZone()
  const day = (at: Date) => formatTime(at, 'day', zone)
  const rhythm = member.digestRhythm === 'daily' ? 'once a day' : 'once a week'
  return {
    to: { address: member.email, name: member.name, userId: order.userId },
    subject: `${subjectOf(waited, asked)}, ${day(new Date(order.at))}`,
    parts: [...threadParts(waited, day), ...questionParts(asked)],
    action: { text: 'See your activity', url: whole(env().SITE_URL, '/activity') },
    why: `You get this digest ${rhythm}, when there is something in it, as your settings at ${siteName} say.`,
    stop: { text: 'No more digests', scope: 'digest' },
    questionId: null,
  }
}

/** "3 notices", "200+ new questions", or nothing. */
const upTo = (most: number, { length }: unknown[], one: string) =>
  length > most ? [`${most}+ ${one}s`] : length > 0 ? [counted(length, one)] : []

const subjectOf = (waited: NoticeView[], asked: Asked[]) =>
  [...upTo(mostTold, waited, 'notice'), ...upTo(mostCounted, asked, 'new question')].join(' and ')

// Of both, one more is read than is told or counted, so that there being more can be said.
const mostTold = 100
const mostCounted = 200
const mostShown = 20
const wordsInDigest = 160

const notByBanned = { OR: [{ actorId: null }, { actor: { bannedAt: null } }] }

async function noticesIn({ userId, at }: DigestOrder): Promise<NoticeView[]> {
  const rows = await db().notice.findMany({
    relationLoadStrategy: 'join',
    where: { userId, digestedAt: new Date(at), readAt: null, ...notByBanned },
    select: noticeColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostTold + 1,
  })
  return rows.map((row) => noticeView(row, wordsInDigest))
}

type Asked = { id: number; slug: string; title: string; askerName: string; category: string }

/** The best of the newest first. What is older than their first follow is not even looked at: it could be a million. */
function questionsIn({ userId, since, through }: DigestOrder): Promise<Asked[]> {
  return db().$queryRaw<Asked[]>`
    SELECT newest."id", newest."slug", newest."title", u."name" AS "askerName", c."name" AS "category"
    FROM (
      SELECT q.* FROM "Question" q
      WHERE q."createdAt" > coalesce(${since}::timestamptz, '-infinity') AND q."createdAt" <= ${through}::timestamptz
        AND q."createdAt" > (SELECT min(f."createdAt") FROM "Follow" f WHERE f."userId" = ${userId})
        AND q."askerId" <> ${userId}
        AND EXISTS (
          SELECT 1 FROM "Follow" f WHERE f."userId" = ${userId} AND f."createdAt" < q."createdAt" AND (
            f."categoryId" = q."categoryId" OR EXISTS (
              SELECT 1 FROM "QuestionTag" t WHERE t."questionId" = q."id" AND t."tagId" = f."tagId")))
        AND NOT EXISTS (SELECT 1 FROM "Mute" m WHERE m."userId" = ${userId} AND m."mutedId" = q."askerId")
      ORDER BY q."createdAt" DESC LIMIT ${mostCounted + 1}
    ) newest JOIN "User" u ON u."id" = newest."askerId" JOIN "Category" c ON c."id" = newest."categoryId"
    WHERE u."bannedAt" IS NULL
    ORDER BY newest."favoriteCount" DESC, newest."id" DESC`
}

function threadParts(notices: NoticeView[], day: (at: Date) => string): LetterPart[] {
  if (notices.length === 0) return []
  const threads = Map.groupBy(notices.slice(0, mostTold), ({ thread }) => thread.id)
  const links = [...threads.values()].flatMap((about) => linkTo(about, day))
  const told: LetterPart[] = [{ kind: 'heading', text: 'In your threads' }, ...links]
  if (notices.length <= mostTold) return told
  return [...told, { kind: 'paragraph', text: 'Your activity has older ones too.' }]
}

/** To the first that is new, which is the last in the list. */
function linkTo(about: NoticeView[], day: (at: Date) => string): LetterPart[] {
  const first = about.at(-1)
  if (!first) return []
  const says = about.toReversed().map((notice) => {
    const { who, does } = sentenceOf(notice, day)
    return `${who} ${does}.`
  })
  const url = whole(env().SITE_URL, placeOf(first.thread, first.place))
  return [{ kind: 'link', text: first.thread.title, url, note: [...new Set(says)].join(' ') }]
}

function questionParts(asked: Asked[]): LetterPart[] {
  if (asked.length === 0) return []
  const links = asked.slice(0, mostShown).map((question): LetterPart => {
    const url = whole(env().SITE_URL, threadPath(question))
    const note = `Asked by ${shownName(question.askerName)} in ${question.category}`
    return { kind: 'link', text: question.title, url, note }
  })
  const left = asked.length - mostShown
  if (left <= 0) return [{ kind: 'heading', text: 'New questions' }, ...links]
  const more = asked.length > mostCounted ? `And more than ${left - 1} others.` : `And ${left} more.`
  return [{ kind: 'heading', text: 'New questions' }, ...links, { kind: 'paragraph', text: more }]
}
