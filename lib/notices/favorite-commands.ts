import 'server-only'
import type { Transaction } from '@/lib/db'
import { type Target, targetColumn, targetKey } from '@/lib/favorites/target'
import { Prisma } from '@/lib/generated/prisma/client'
import { eventOf } from './happening'
import { lockThreadOf } from './locked'
import { tellMembers } from './told-commands'

type Post = { target: Target; questionId: number; authorId: number }

/** The favorites that one notice counts: those of a read one end with its newest, those of an unread one go on. */
type Group = { noticeId: number | null; first: number; through: number }

type Counted = Group & { count: number; newest: number; actorId: number; at: Date }

/** Above every id. */
const open = 2_147_483_647

/**
 * Counts the favorites of a post in the notices about them, after somebody pressed at `at`: an unread notice grows and
 * shrinks, after a read one a new one begins, and one that has no favorite left goes.
 */
export async function regroupFavorites(
  tx: Transaction,
  now: Date,
  { target, at }: { target: Target; at: Date },
): Promise<void> {
  await lockThreadOf(tx, target)
  const post = await postOf(tx, target)
  if (!post) return
  const groups = await groupsOf(tx, post)
  const going = groups.find(({ through }) => through === open)
  const read = groups.filter((group) => group !== going)
  const after = Math.max(0, ...read.map(({ through }) => through))
  const first = Math.min(going?.first ?? open, await firstSince(tx, post, { at, after }))
  const all = [...read, { noticeId: going?.noticeId ?? null, first, through: open }]
  for (const group of await countedIn(tx, post, all)) await write(tx, now, { post, group })
}

async function postOf(tx: Transaction, target: Target): Promise<Post | null> {
  const { kind, id } = target
  if (kind === 'question') {
    const question = await tx.question.findUnique({ where: { id }, select: { askerId: true } })
    return question && { target, questionId: id, authorId: question.askerId }
  }
  const select = { questionId: true, authorId: true }
  const post = await (kind === 'answer'
    ? tx.answer.findUnique({ where: { id, removedAt: null }, select })
    : tx.followUp.findUnique({ where: { id }, select }))
  return post && { target, ...post }
}

const placeOf = ({ target, questionId }: Post) => ({
  questionId,
  answerId: target.kind === 'answer' ? target.id : null,
  followUpId: target.kind === 'follow-up' ? target.id : null,
})

/** The one that is unread is locked: read meanwhile, what it would have grown by begins a new one. */
async function groupsOf(tx: Transaction, post: Post): Promise<Group[]> {
  const { questionId, answerId, followUpId } = placeOf(post)
  await tx.$queryRaw`
    SELECT 1 FROM "Notice"
    WHERE "userId" = ${post.authorId} AND "questionId" = ${questionId} AND "readAt" IS NULL AND "kind" = 'favorite'
      AND "answerId" IS NOT DISTINCT FROM ${answerId}::int AND "followUpId" IS NOT DISTINCT FROM ${followUpId}::int
    FOR UPDATE`
  const notices = await tx.notice.findMany({
    where: { userId: post.authorId, kind: 'favorite', ...placeOf(post) },
    select: { id: true, event: true, readAt: true },
  })
  return notices.map(({ id, event, readAt }) => {
    const [first = 0, newest = 0] = event
      .slice(event.lastIndexOf(':') + 1)
      .split('-')
      .map(Number)
    return { noticeId: id, first, through: readAt ? newest : open }
  })
}

/** The favorites of a post that count: of others who are here, and whom its author wants to hear of. */
const favoritesOf = ({ target, authorId }: Post) => Prisma.sql`
  FROM "Favorite" f JOIN "User" u ON u."id" = f."userId"
  WHERE f.${Prisma.raw(`"${targetColumn[target.kind]}"`)} = ${target.id} AND f."userId" <> ${authorId}
    AND u."bannedAt" IS NULL AND u."leftAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Mute" m WHERE m."userId" = ${authorId} AND m."mutedId" = f."userId")`

/** A new notice begins with what was pressed now: favorites of long ago are no news. */
async function firstSince(tx: Transaction, post: Post, { at, after }: { at: Date; after: number }) {
  const [row] = await tx.$queryRaw<{ first: number | null }[]>`
    SELECT min(f."id") AS "first" ${favoritesOf(post)} AND f."id" > ${after} AND f."createdAt" >= ${at}`
  return row?.first ?? open
}

async function countedIn(tx: Transaction, post: Post, groups: Group[]): Promise<Counted[]> {
  const [ids, firsts, throughs] = [
    groups.map(({ noticeId }) => noticeId),
    groups.map(({ first }) => first),
    groups.map(({ through }) => through),
  ]
  return tx.$queryRaw<Counted[]>`
    SELECT g."noticeId", g."first", g."through", counted.*
    FROM unnest(${ids}::int[], ${firsts}::int[], ${throughs}::int[]) AS g("noticeId", "first", "through")
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "count", max(f."id") AS "newest",
             (array_agg(f."userId" ORDER BY f."id" DESC))[1] AS "actorId",
             (array_agg(f."createdAt" ORDER BY f."id" DESC))[1] AS "at"
      ${favoritesOf(post)} AND f."id" BETWEEN g."first" AND g."through") counted`
}

async function write(tx: Transaction, now: Date, { post, group }: { post: Post; group: Counted }) {
  const { noticeId, first, count, newest, actorId, at } = group
  if (count === 0) {
    await tx.notice.deleteMany({ where: { id: noticeId ?? 0 } })
    return
  }
  const event = eventOf.favorites(post.target, first, newest)
  const counted = { event, count, actorId, createdAt: new Date(at.setUTCMilliseconds(0)) }
  if (noticeId) {
    await tx.notice.updateMany({ where: { id: noticeId, NOT: { event, count } }, data: counted })
    return
  }
  const news = { ...placeOf(post), event, actorId, at, inTimeline: false }
  // By who began it: pressing again and again mails nothing more.
  const cause = `favorite:${targetKey(post.target)}:by-${actorId}`
  await tellMembers(tx, now, { news, kind: 'favorite', userIds: [post.authorId], cause })
  await tx.notice.updateMany({ where: { userId: post.authorId, event }, data: { count } })
}
