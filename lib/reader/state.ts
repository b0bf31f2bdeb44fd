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

/** An open session ($1) and its member; the notices of the thread that they read with this page ($2, or 0) stand apart. */
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

/** How they stand to the site: a session that has ended is no row. */
function memberOf(row: unknown) {
  const { confirmed, email, digests, lastUsedAt, unreadHere, at, ...rest } = sessionRow.parse(row)
  const member: ReadingMember = { ...rest, toConfirm: mustConfirm(confirmed, env()) ? email : null }
  const mailed = sendsMail(env()) && confirmed && !rest.mailStopped
  return { member, told: { mailed, digests }, lastUsedAt, unreadHere, at }
}

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

const threadColumns = `
    ARRAY(
      SELECT 'question-' || "questionId" FROM "Favorite" WHERE "userId" = me."id" AND "questionId" = $3
      UNION ALL
      SELECT 'answer-' || f."answerId" FROM "Favorite" f JOIN "Answer" a ON a."id" = f."answerId"
        WHERE f."userId" = me."id" AND a."questionId" = $3
      UNION ALL
      SELECT 'follow-up-' || f."followUpId" FROM "Favorite" f JOIN "FollowUp" u ON u."id" = f."followUpId"
        WHERE f."userId" = me."id" AND u."questionId" = $3) AS "favorites",
    (SELECT "seenThrough" FROM "ReadMark" WHERE "userId" = me."id" AND "questionId" = $3),
    (SELECT "scope"::text FROM "Subscription" WHERE "userId" = me."id" AND "questionId" = $3) AS "follows",
    coalesce(
      (SELECT "answersBy" FROM "Subscription" WHERE "userId" = me."id" AND "questionId" = $3),
      (SELECT "delivery" FROM "NoticePreference" WHERE "userId" = me."id" AND "kind" = 'answer'))::text AS "answersBy",
    ARRAY(SELECT "mutedId" FROM "Mute" WHERE "userId" = me."id") AS "muted",
    coalesce((SELECT json_agg(json_build_object('kind', "kind", 'submissionId', "submissionId", 'fields', "fields",
        'savedAt', floor(extract(epoch FROM "updatedAt") * 1000)::bigint) ORDER BY "updatedAt" DESC)
      FROM "Draft" WHERE "userId" = me."id" AND "questionId" = $3), '[]') AS "drafts"`

type Drafts = z.output<typeof threadRow>['drafts']

/** Of a kind of draft the one that the address names, or the latest. */
function draftOf(drafts: Drafts, kind: string, named: string | undefined): OwnDraft | null {
  const ofKind = drafts.filter((one) => one.kind === kind)
  const draft = ofKind.find(({ submissionId }) => submissionId === named) ?? ofKind[0]
  // The column is written by keepDraft alone, which has parsed it.
  return draft ? { ...draft, fields: draft.fields as Values } : null
}

type Told = ReturnType<typeof memberOf>['told']

function inThread(
  row: unknown,
  { member, told }: { member: ReadingMember; told: Told },
  { thread, named }: { thread: NonNullable<Needs['thread']>; named: string | undefined },
): InThread & { seenThrough: Date | null } {
  const { favorites, seenThrough, follows, answersBy, muted, drafts } = threadRow.parse(row)
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
  followsPlace: z.boolean(),
  mutesProfile: z.boolean(),
})

/**
 * What a list shows of a member. New to a member is, in the list as in the thread,
 * what others wrote since they were there; nothing where they never were.
 */
const listColumns = `
    (SELECT coalesce(json_agg(news), '[]') FROM (
      SELECT DISTINCT ON (m."questionId")
        m."questionId", count(*) OVER (PARTITION BY m."questionId")::int AS "count", post."kind", post."id"
      FROM "ReadMark" m CROSS JOIN LATERAL (
        SELECT 'answer' AS "kind", "id", "authorId", "createdAt" FROM "Answer"
          WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough" AND "removedAt" IS NULL
        UNION ALL
        SELECT 'follow-up', "id", "authorId", "createdAt" FROM "FollowUp"
          WHERE "questionId" = m."questionId" AND "createdAt" > m."seenThrough"
      ) post
      WHERE m."userId" = me."id" AND m."questionId" = ANY($3::int[]) AND post."authorId" <> m."userId"
      ORDER BY m."questionId", post."createdAt", post."kind", post."id") news) AS "news",
    EXISTS (
      SELECT 1 FROM "Follow" f LEFT JOIN "Category" c ON c."id" = f."categoryId" LEFT JOIN "Tag" t ON t."id" = f."tagId"
      WHERE f."userId" = me."id"
        AND ($4 = 'category' AND c."slug" = $5 OR $4 = 'tag' AND t."name" = $5)
    ) AS "followsPlace",
    EXISTS (SELECT 1 FROM "Mute" WHERE "userId" = me."id" AND "mutedId" = $6) AS "mutesProfile"`

/** What is new in the threads of a list, and how they stand to what it is the list of. */
function inList(row: unknown, { place, profile }: Needs) {
  const { news, followsPlace, mutesProfile } = listRow.parse(row)
  return {
    news: new Map(news.map(({ questionId, count, ...first }) => [questionId, { count, first }])),
    following: new Set(followsPlace && place ? [place] : []),
    muted: new Set(mutesProfile && profile ? [profile] : []),
  }
}

const reading = (columns: string) => `WITH me AS MATERIALIZED (${sessionQuery})\n  SELECT ${columns} FROM me`

const readings = {
  thread: reading(`me.*, ${threadColumns}`),
  list: reading(`me.*, ${listColumns}`),
  shell: reading('me.*'),
}

/**
 * The member whose session this is, as the reader of a page, by what it needs of them, and what to remember of that; null when
 * the session has ended. It is one statement, whatever the page and however long it is.
 */
export async function readerOf(
  ask: Ask,
  sessionId: string,
  { needs, asked, now }: { needs: Needs; asked: Asked; now: number },
) {
  const { thread, rows = [], place, profile } = needs
  const isList = rows.length > 0 || place !== undefined || profile !== undefined
  if (thread && isList) throw new Error('A page is a thread or a list')
  const kind = thread ? 'thread' : isList ? 'list' : 'shell'
  const [, placeKind, slug] = /^([a-z]+):(.*)$/s.exec(place ?? '') ?? []
  const values = {
    thread: () => [thread?.id],
    list: () => [rows, placeKind, slug, profile],
    shell: () => [],
  }[kind]()
  const read = thread?.readThrough ? thread.id : 0
  const found = await ask(`reader-${kind}`, readings[kind], [sessionId, read, ...values])
  const [row] = found.rows
  if (!row) return null
  const { member, ...session } = memberOf(row)
  const own = thread ? inThread(row, { member, told: session.told }, { thread, named: asked.draft }) : null
  const list = isList ? inList(row, needs) : null
  const reader = { ...visitor(now), member, asked, thread: own, ...list } satisfies Reader
  return { reader, session, seenThrough: own?.seenThrough ?? null }
}
