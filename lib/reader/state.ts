import { z } from 'zod'
import { env } from '@/lib/env'
import type { Values } from '@/lib/form-state'
import { sendsMail } from '@/lib/mail/mode'
import { mustConfirm } from '@/lib/members/confirmed'
import { answerNews } from '@/lib/notices/answer-news'
import { noticeKinds } from '@/lib/notices/kind'
import { mostCounted } from '@/lib/notices/notice'
import {
  type Asked,
  type InThread,
  type Needs,
  type OwnDraft,
  type Reader,
  type ReadingMember,
  visitor,
} from './reader'

/** Asks PostgreSQL by a statement that it has prepared under this name. */
export type Ask = (name: string, text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

const sessionRow = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['member', 'moderator', 'administrator']),
  confirmed: z.boolean(),
  email: z.string(),
  mailStopped: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  timeZone: z.string().nullable(),
  dateStyle: z.enum(['words', 'numbers']),
  digests: z.boolean(),
  lastUsedAt: z.date(),
  unread: z.int(),
  unreadHere: z.boolean(),
  at: z.date(),
})

const sessionQuery = `
  SELECT u."id", u."name", u."role"::text, u."emailVerifiedAt" IS NOT NULL AS "confirmed", u."email",
    u."mailStoppedAt" IS NOT NULL AS "mailStopped", u."theme"::text, u."timeZone", u."dateStyle"::text,
    u."digestRhythm" <> 'never' AS "digests", s."lastUsedAt",
    (SELECT count(*)::int FROM (SELECT 1 FROM "Notice"
      WHERE "userId" = u."id" AND "questionId" <> $2 AND "readAt" IS NULL LIMIT ${mostCounted}) n) AS "unread",
    EXISTS (SELECT 1 FROM "Notice" WHERE "userId" = u."id" AND "questionId" = $2 AND "readAt" IS NULL) AS "unreadHere",
    statement_timestamp() AS "at"
  FROM "Session" s JOIN "User" u ON u."id" = s."userId"
  WHERE s."id" = $1 AND s."expiresAt" > now() AND u."bannedAt" IS NULL AND u."leftAt" IS NULL`

/** A member's open session; null when it has ended. `thread` is the one that they are shown, or 0. */
export async function sessionOf(ask: Ask, sessionId: string, thread: number) {
  const { rows } = await ask('reader-session', sessionQuery, [sessionId, thread])
  if (rows.length === 0) return null
  const { confirmed, email, digests, lastUsedAt, unreadHere, at, ...rest } = sessionRow.parse(rows[0])
  const toConfirm = mustConfirm(confirmed, env()) ? email : null
  const member: ReadingMember = { ...rest, toConfirm }
  const mailed = sendsMail(env()) && confirmed && !rest.mailStopped
  return { member, told: { mailed, digests }, lastUsedAt, unreadHere, at }
}

type OpenSession = NonNullable<Awaited<ReturnType<typeof sessionOf>>>

const threadRow = z.object({
  favorites: z.array(z.string()),
  seenThrough: z.date().nullable(),
  follows: z.enum(['everything', 'ending', 'none']).nullable(),
  answersBy: z.enum(['first', 'mail', 'digest', 'site', 'off']).nullable(),
  muted: z.array(z.int()),
  drafts: z.array(
    z.object({ kind: z.string(), submissionId: z.string(), fields: z.unknown(), savedAt: z.number() }),
  ),
})

const threadQuery = `
  SELECT
    ARRAY(
      SELECT 'question-' || "questionId" FROM "Favorite" WHERE "userId" = $1 AND "questionId" = $2
      UNION ALL
      SELECT 'answer-' || f."answerId" FROM "Favorite" f JOIN "Answer" a ON a."id" = f."answerId"
        WHERE f."userId" = $1 AND a."questionId" = $2
      UNION ALL
      SELECT 'follow-up-' || f."followUpId" FROM "Favorite" f JOIN "FollowUp" u ON u."id" = f."followUpId"
        WHERE f."userId" = $1 AND u."questionId" = $2) AS "favorites",
    (SELECT "seenThrough" FROM "ReadMark" WHERE "userId" = $1 AND "questionId" = $2),
    (SELECT "scope"::text FROM "Subscription" WHERE "userId" = $1 AND "questionId" = $2) AS "follows",
    coalesce(
      (SELECT "answersBy" FROM "Subscription" WHERE "userId" = $1 AND "questionId" = $2),
      (SELECT "delivery" FROM "NoticePreference" WHERE "userId" = $1 AND "kind" = 'answer'))::text AS "answersBy",
    ARRAY(SELECT "mutedId" FROM "Mute" WHERE "userId" = $1) AS "muted",
    coalesce((SELECT json_agg(json_build_object('kind', "kind", 'submissionId', "submissionId", 'fields', "fields",
        'savedAt', floor(extract(epoch FROM "updatedAt") * 1000)::bigint) ORDER BY "updatedAt" DESC)
      FROM "Draft" WHERE "userId" = $1 AND "questionId" = $2), '[]') AS "drafts"`

type Drafts = z.output<typeof threadRow>['drafts']

/** Of a kind of draft the one that the address names, or the latest. */
function draftOf(drafts: Drafts, kind: string, named: string | undefined): OwnDraft | null {
  const ofKind = drafts.filter((one) => one.kind === kind)
  const draft = ofKind.find(({ submissionId }) => submissionId === named) ?? ofKind[0]
  // The column is written by keepDraft alone, which has parsed it.
  return draft ? { ...draft, fields: draft.fields as Values } : null
}

type Thread = NonNullable<Needs['thread']>

async function inThread(
  ask: Ask,
  { member, told }: OpenSession,
  { thread, named }: { thread: Thread; named: string | undefined },
): Promise<InThread & { seenThrough: Date | null }> {
  const { rows } = await ask('reader-thread', threadQuery, [member.id, thread.id])
  const { favorites, seenThrough, follows, answersBy, muted, drafts } = threadRow.parse(rows[0])
  const news = thread.posts.filter(
    ([, author, at]) => seenThrough !== null && at > seenThrough.getTime() && author !== member.id,
  )
  return {
    favorites: new Set(favorites),
    news: new Set(news.map(([anchor]) => anchor)),
    firstNew: { anywhere: news[0]?.[0] ?? null, shown: news.find(([, , , isShown]) => isShown)?.[0] ?? null },
    follows: follows ?? 'none',
    mailsEvery: answersBy === 'mail',
    muted: new Set(muted),
    drafts: { answer: draftOf(drafts, 'answer', named), update: draftOf(drafts, 'follow_up', named) },
    hears: answerNews({ delivery: answersBy ?? noticeKinds.answer.delivery, scope: follows, ...told }),
    seenThrough,
  }
}

const listRow = z.object({
  news: z.array(
    z.object({ questionId: z.int(), count: z.int(), kind: z.enum(['answer', 'follow-up']), id: z.int() }),
  ),
  follows: z.boolean(),
  mutes: z.boolean(),
})

/** New to a member is, in the list as in the thread, what others wrote since they were there; nothing where they never were. */
const newsQuery = `
  SELECT DISTINCT ON (m."questionId")
    m."questionId", count(*) OVER (PARTITION BY m."questionId")::int AS "count", post."kind", post."id"
  FROM "ReadMark" m CROSS JOIN LATERAL (
    SELECT 'answer' AS "kind", "id", "authorId", "createdAt" FROM "Answer"
      WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough" AND "removedAt" IS NULL
    UNION ALL
    SELECT 'follow-up', "id", "authorId", "createdAt" FROM "FollowUp"
      WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough"
  ) post
  WHERE m."userId" = $1 AND m."questionId" = ANY($2::int[]) AND post."authorId" <> m."userId"
  ORDER BY m."questionId", post."createdAt", post."kind", post."id"`

const listQuery = `
  SELECT
    (SELECT coalesce(json_agg(news), '[]') FROM (${newsQuery}) news) AS "news",
    EXISTS (
      SELECT 1 FROM "Follow" f LEFT JOIN "Category" c ON c."id" = f."categoryId" LEFT JOIN "Tag" t ON t."id" = f."tagId"
      WHERE f."userId" = $1 AND ($3 = 'category' AND c."slug" = $4 OR $3 = 'tag' AND t."name" = $4)) AS "follows",
    EXISTS (SELECT 1 FROM "Mute" WHERE "userId" = $1 AND "mutedId" = $5) AS "mutes"`

/** What a list shows of a member: what is new in its threads, and how they stand to what it is the list of. */
async function inList(ask: Ask, userId: number, { rows = [], place, profile }: Needs) {
  if (rows.length === 0 && !place && !profile) return null
  const [, kind, slug] = /^([a-z]+):(.*)$/s.exec(place ?? '') ?? []
  const found = await ask('reader-list', listQuery, [userId, rows, kind, slug, profile])
  const { news, follows, mutes } = listRow.parse(found.rows[0])
  return {
    news: new Map(news.map(({ questionId, count, ...first }) => [questionId, { count, first }])),
    following: new Set(follows && place ? [place] : []),
    muted: new Set(mutes && profile ? [profile] : []),
  }
}

/** A member as the reader of a page, by what it needs; and what to remember of it. At most two statements beside their session's. */
export async function readerOf(
  ask: Ask,
  session: OpenSession,
  { needs, asked, now }: { needs: Needs; asked: Asked; now: number },
): Promise<{ reader: Reader; seenThrough: Date | null }> {
  const { member } = session
  const { thread } = needs
  const [own, list] = await Promise.all([
    thread ? inThread(ask, session, { thread, named: asked.draft }) : null,
    inList(ask, member.id, needs),
  ])
  const reader = { ...visitor(now), member, asked, thread: own, ...list }
  return { reader, seenThrough: own?.seenThrough ?? null }
}
