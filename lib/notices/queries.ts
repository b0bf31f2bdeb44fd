import 'server-only'
import { beyond, type Cursor, directionOf, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Target } from '@/lib/favorites/target'
import { noticeColumns, noticeView } from './columns'
import type { NoticeView } from './notice'

const noticesOnPage = 40
const wordsShown = 200

/** What happened in one thread, the newest first. */
export type ThreadNews = {
  thread: NoticeView['thread']
  /** Not read yet, on this page or not; and the first of it. */
  unread: { count: number; first: Target } | null
  notices: NoticeView[]
}

export type Activity = {
  threads: ThreadNews[]
  older: string | null
  newer: string | null
}

const newestFirst = (cursor: Cursor) =>
  [{ createdAt: directionOf(cursor) }, { id: directionOf(cursor) }] as const

// A notice is dated to the second, so that its date fits into a cursor.
const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

function beyondBoth(cursor: Cursor) {
  const [second, id] = cursor?.keys ?? []
  if (second === undefined || id === undefined) return {}
  const createdAt = new Date(second * 1000)
  const isBeyond = beyond(cursor, id)
  // A bound of its own, by which the index begins where the page does.
  const within = 'gt' in isBeyond ? { gte: createdAt } : { lte: createdAt }
  return { createdAt: within, OR: [{ createdAt: { not: createdAt } }, { id: isBeyond }] }
}

/** A member's notices, a page of them gathered by thread; undefined for a malformed cursor. */
export async function activity(userId: number, cursor: string): Promise<Activity | undefined> {
  const from = readCursor(cursor, 2)
  if (from === undefined) return undefined
  const rows = await db().notice.findMany({
    relationLoadStrategy: 'join',
    where: { userId, ...beyondBoth(from) },
    select: noticeColumns,
    orderBy: [...newestFirst(from)],
    take: noticesOnPage + 1,
  })
  const views = rows.map((row) => noticeView(row, wordsShown))
  const keysOf = ({ at, id }: NoticeView) => [seconds(at), id]
  const { rows: notices, ...pages } = pageOf(views, from, { size: noticesOnPage, keysOf })
  return { ...pages, threads: await byThread(userId, notices) }
}

async function byThread(userId: number, notices: NoticeView[]): Promise<ThreadNews[]> {
  const threads = [...Map.groupBy(notices, ({ thread }) => thread.id).entries()]
  const unread = await unreadIn(
    userId,
    threads.map(([id]) => id),
  )
  return threads.flatMap(([id, about]) => {
    const [newest] = about
    return newest ? [{ thread: newest.thread, unread: unread.get(id) ?? null, notices: about }] : []
  })
}

type Unread = { questionId: number; count: number; answerId: number | null; followUpId: number | null }

async function unreadIn(userId: number, questionIds: number[]) {
  if (questionIds.length === 0) return new Map()
  const rows = await db().$queryRaw<Unread[]>`
    SELECT DISTINCT ON ("questionId") "questionId", "answerId", "followUpId",
           count(*) OVER (PARTITION BY "questionId")::int AS "count"
    FROM "Notice" WHERE "userId" = ${userId} AND "readAt" IS NULL AND "questionId" = ANY(${questionIds})
    ORDER BY "questionId", "createdAt", "id"`
  return new Map(rows.map(({ count, ...place }) => [place.questionId, { count, first: targetOf(place) }]))
}

function targetOf({ questionId, answerId, followUpId }: Omit<Unread, 'count'>): Target {
  if (answerId) return { kind: 'answer', id: answerId }
  return followUpId ? { kind: 'follow-up', id: followUpId } : { kind: 'question', id: questionId }
}

/** The newest that a member has not read, by its id; null when they have read all. */
export async function newestUnread(userId: number): Promise<number | null> {
  const { _max } = await db().notice.aggregate({ where: { userId, readAt: null }, _max: { id: true } })
  return _max.id
}
