import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from '@/lib/digests/due'
import type { NoticeKind } from '@/lib/generated/prisma/enums'
import { noticeKinds } from '@/lib/notices/kind'
import { setScope } from '@/lib/subscriptions/commands'
import { throttle } from '@/lib/throttles/commands'
import { inTransaction } from '@/lib/transaction'
import type { Stopping } from './stopping'

/** Whether no mail of a scope goes to a member, by this link or by their own settings. */
export async function isStopped({ userId, scope }: Stopping): Promise<boolean> {
  switch (scope.stops) {
    case 'notice':
      return (await deliveryOf(userId, scope.kind)) !== 'mail'
    case 'thread':
      return (await subscriptionOf(userId, scope.questionId))?.scope === 'none'
    case 'digest':
      return (await choicesOf(userId))?.digestRhythm === 'never'
    case 'ending':
      return (
        Boolean((await askedBy(userId, scope.questionId))?.nudgesStoppedAt) || (await asksNothing(userId))
      )
    case 'endings':
      return asksNothing(userId)
  }
}

async function deliveryOf(userId: number, kind: NoticeKind) {
  const where = { userId_kind: { userId, kind } }
  const chosen = await db().noticePreference.findUnique({ where, select: { delivery: true } })
  return chosen?.delivery ?? noticeKinds[kind].delivery
}

const subscriptionOf = (userId: number, questionId: number) =>
  db().subscription.findUnique({
    where: { userId_questionId: { userId, questionId } },
    select: { scope: true },
  })

const choicesOf = (userId: number) =>
  db().user.findUnique({ where: { id: userId }, select: { digestRhythm: true, nudgesStoppedAt: true } })

const askedBy = (askerId: number, id: number) =>
  db().question.findUnique({ where: { id, askerId }, select: { nudgesStoppedAt: true } })

const asksNothing = async (userId: number) => Boolean((await choicesOf(userId))?.nudgesStoppedAt)

/** Stops what a link stops, without anybody signed in: the link itself is the proof. Doing it again changes nothing. */
export const stop = (now: Date, stopping: Stopping): Promise<void> => press(now, { ...stopping, on: false })

/** Takes that back. */
export const sendAgain = (now: Date, stopping: Stopping): Promise<void> =>
  press(now, { ...stopping, on: true })

// Counted apart from what the member does here: a link can be in many hands.
async function press(now: Date, wanted: Wanted): Promise<void> {
  await throttle('marking', `stopping ${wanted.userId}`)
  await inTransaction((tx) => put(tx, now, wanted))
}

type Wanted = Stopping & { on: boolean }

async function put(tx: Transaction, now: Date, { userId, scope, on }: Wanted): Promise<void> {
  switch (scope.stops) {
    case 'notice':
      return putDelivery(tx, { userId, kind: scope.kind, on })
    case 'thread':
      return putFollowing(tx, now, { userId, questionId: scope.questionId, on })
    case 'digest':
      return putDigest(tx, now, { userId, on })
    case 'ending':
      return putEnding(tx, now, { userId, questionId: scope.questionId, on })
    case 'endings':
      await tx.user.updateMany({ where: { id: userId }, data: { nudgesStoppedAt: on ? null : now } })
  }
}

/** From mail to the site and back; what a member chose meanwhile, the digest or nothing at all, stays. */
async function putDelivery(
  tx: Transaction,
  { userId, kind, on }: { userId: number; kind: NoticeKind; on: boolean },
) {
  const [from, to] = on ? (['site', 'mail'] as const) : (['mail', 'site'] as const)
  const where = { userId_kind: { userId, kind } }
  const chosen = await tx.noticePreference.findUnique({ where, select: { delivery: true } })
  if ((chosen?.delivery ?? noticeKinds[kind].delivery) !== from) return
  await tx.noticePreference.upsert({
    where,
    create: { userId, kind, delivery: to },
    update: { delivery: to },
  })
}

/** No notice of the thread at all, on the site or by mail; or everything again. */
async function putFollowing(
  tx: Transaction,
  now: Date,
  { userId, questionId, on }: { userId: number; questionId: number; on: boolean },
) {
  const there = await tx.question.findUnique({ where: { id: questionId }, select: { id: true } })
  if (there) await setScope(tx, now, { userId, questionId, scope: on ? 'everything' : 'none' })
}

/** What is in a digest is on the site too: nothing else has to change. */
async function putDigest(tx: Transaction, now: Date, { userId, on }: { userId: number; on: boolean }) {
  const [member] = await tx.$queryRaw<DigestMember[]>`
    SELECT "timeZone", "digestRhythm" FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`
  if (!member || (member.digestRhythm !== 'never') === on) return
  const digestRhythm = on ? 'weekly' : 'never'
  const digestDueAt = nextDigest(now, { ...member, digestRhythm })
  await tx.user.update({ where: { id: userId }, data: { digestRhythm, digestDueAt }, select: { id: true } })
}

/** Only the asker is asked. Of one who is asked nothing at all, taking it back takes back that too. */
async function putEnding(
  tx: Transaction,
  now: Date,
  { userId, questionId, on }: { userId: number; questionId: number; on: boolean },
) {
  const where = { id: questionId, askerId: userId }
  await tx.question.updateMany({ where, data: { nudgesStoppedAt: on ? null : now } })
  if (on) await tx.user.updateMany({ where: { id: userId }, data: { nudgesStoppedAt: null } })
}
