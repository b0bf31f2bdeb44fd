import 'server-only'
import { amongFew } from '@/lib/crowd'
import { db, type Transaction } from '@/lib/db'
import { type DigestMember, nextDigest } from '@/lib/digests/due'
import type { NoticeKind } from '@/lib/generated/prisma/enums'
import { isMailed, noticeKinds } from '@/lib/notices/kind'
import { threadRow } from '@/lib/questions/locked'
import { setScope } from '@/lib/subscriptions/commands'
import { throttle } from '@/lib/throttles/commands'
import { inTransaction } from '@/lib/transaction'
import type { Earlier, Stopping } from './stopping'

/** Whether no mail of a scope goes to a member, by this link or by their own settings. */
export async function isStopped({ userId, scope }: Stopping): Promise<boolean> {
  switch (scope.stops) {
    case 'notice':
      return !isMailed(await deliveryOf(userId, scope.kind))
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

/**
 * Stops what a link stops, without anybody signed in: the link itself is the proof. Doing it again changes nothing. Gives
 * what held until now, for whoever takes it back.
 */
export async function stop(now: Date, stopping: Stopping): Promise<Earlier | null> {
  const held = await press(now, { ...stopping, on: false })
  return held ?? stopping.earlier ?? null
}

/** Takes that back. */
export async function sendAgain(now: Date, stopping: Stopping): Promise<void> {
  await press(now, { ...stopping, on: true })
}

// Counted apart from what the member does here: a link can be in many hands.
async function press(now: Date, wanted: Wanted): Promise<Earlier | null> {
  await throttle('marking', `stopping ${wanted.userId}`)
  return inTransaction(async (tx) => ((await isHere(wanted.userId, tx)) ? put(tx, now, wanted) : null))
}

/** Members who left get no mail, and their links change nothing. */
const isHere = async (userId: number, tx: Transaction): Promise<boolean> =>
  (await tx.user.findUnique({ where: { id: userId, leftAt: null }, select: { id: true } })) !== null

type Wanted = Stopping & { on: boolean }

/** Gives what held earlier, where taking it back has to know that. */
async function put(tx: Transaction, now: Date, { scope, ...wanted }: Wanted): Promise<Earlier | null> {
  switch (scope.stops) {
    case 'notice':
      await putDelivery(tx, { ...wanted, kind: scope.kind })
      return null
    case 'thread':
      return putFollowing(tx, now, { ...wanted, questionId: scope.questionId })
    case 'digest':
      return putDigest(tx, now, wanted)
    case 'ending':
      await putEnding(tx, now, { ...wanted, questionId: scope.questionId })
      return null
    case 'endings':
      await putEndings(tx, now, wanted)
      return null
  }
}

type Put = Omit<Wanted, 'scope'>

/** From mail to the site; who chose the digest or nothing at all meanwhile gets no mail to stop. Back to mail, from each. */
async function putDelivery(tx: Transaction, { userId, kind, on }: Put & { kind: NoticeKind }) {
  const where = { userId_kind: { userId, kind } }
  const chosen = await tx.noticePreference.findUnique({ where, select: { delivery: true } })
  const usual = noticeKinds[kind].delivery
  if (isMailed(chosen?.delivery ?? usual) === on) return
  const again = isMailed(usual) ? usual : 'mail'
  const delivery = on ? again : 'site'
  await tx.noticePreference.upsert({ where, create: { userId, kind, delivery }, update: { delivery } })
}

/** No notice of the thread at all, on the site or by mail; or again what was followed of it. */
async function putFollowing(
  tx: Transaction,
  now: Date,
  { userId, questionId, on, earlier }: Put & { questionId: number },
): Promise<Earlier | null> {
  const subscriptions = { where: { userId }, select: { scope: true } }
  const thread = await tx.question.findUnique({ where: { id: questionId }, select: { subscriptions } })
  if (!thread) return null
  const held = thread.subscriptions[0]?.scope
  if (on && held && held !== 'none') return null
  const again = earlier === 'ending' ? earlier : 'everything'
  await setScope(tx, now, { userId, questionId, scope: on ? again : 'none' })
  return held === 'ending' ? held : null
}

/** What is in a digest is on the site too: nothing else has to change. */
async function putDigest(tx: Transaction, now: Date, { userId, on, earlier }: Put): Promise<Earlier | null> {
  const [member] = await tx.$queryRaw<DigestMember[]>`
    SELECT "timeZone", "digestRhythm" FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`
  if (!member || (member.digestRhythm !== 'never') === on) return null
  const again = earlier === 'daily' ? earlier : 'weekly'
  const digestRhythm = on ? again : 'never'
  const digestDueAt = nextDigest(now, { ...member, digestRhythm })
  await tx.user.update({ where: { id: userId }, data: { digestRhythm, digestDueAt }, select: { id: true } })
  return member.digestRhythm === 'daily' ? member.digestRhythm : null
}

/** Only the asker is asked. Of one who is asked nothing at all, taking it back takes back that too. */
async function putEnding(
  tx: Transaction,
  now: Date,
  { userId, questionId, on }: Put & { questionId: number },
) {
  const where = { id: questionId, askerId: userId }
  const data = { nudgesStoppedAt: on ? null : now }
  await amongFew(threadRow(questionId), () => tx.question.updateMany({ where, data }))
  if (on) await putEndings(tx, now, { userId, on })
}

const putEndings = (tx: Transaction, now: Date, { userId, on }: Put) =>
  tx.user.updateMany({ where: { id: userId }, data: { nudgesStoppedAt: on ? null : now } })
