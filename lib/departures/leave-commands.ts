import 'server-only'
import type { z } from 'zod'
import { log } from '@/lib/log'
import { type Departing, inBatches, type Step } from './batch-commands'
import { takeFavorites } from './favorite-commands'
import type { departureOrder } from './order'
import { blankQuestions, blankReplies, blankUpdates } from './text-commands'
import { announceName } from './thread-commands'

const atOnce = 500

/** Does what a leaving makes necessary: first the name everywhere, then the texts, then what nobody sees. */
export async function takeAway(now: Date, { userId }: z.infer<typeof departureOrder>): Promise<void> {
  const steps = [
    announceName,
    blankQuestions,
    blankReplies,
    blankUpdates,
    takeFavorites,
    takeSubscriptions,
    stopNudges,
    dropNotices,
    dropReadMarks,
    finish,
  ]
  const all = await inBatches({ userId, now, way: 'leaving' }, steps)
  log().info({ userId, all }, 'What a member had was taken away')
}

const takeSubscriptions: Step = async (tx, { userId }) => {
  const rows = await tx.subscription.findMany({
    where: { userId },
    orderBy: { questionId: 'asc' },
    take: atOnce,
  })
  await tx.withdrawn.createMany({
    data: rows.map(({ userId: _userId, ...content }) => ({ userId, kind: 'subscription', content })),
  })
  await tx.subscription.deleteMany({
    where: { userId, questionId: { in: rows.map((row) => row.questionId) } },
  })
  return rows.length === atOnce ? 1 : null
}

/** Nobody is asked any more how it turned out. */
const stopNudges: Step = async (tx, { userId }) => {
  await tx.question.updateMany({
    where: { askerId: userId, nudgeAt: { not: null } },
    data: { nudgeAt: null },
  })
  return null
}

const dropNotices: Step = async (tx, { userId }) => {
  const dropped = await tx.$executeRaw`
    DELETE FROM "Notice" WHERE "id" IN (SELECT "id" FROM "Notice" WHERE "userId" = ${userId} LIMIT ${atOnce})`
  return dropped === atOnce ? 1 : null
}

const dropReadMarks: Step = async (tx, { userId }) => {
  const dropped = await tx.$executeRaw`
    DELETE FROM "ReadMark" WHERE "userId" = ${userId}
      AND "questionId" IN (SELECT "questionId" FROM "ReadMark" WHERE "userId" = ${userId} LIMIT ${atOnce})`
  return dropped === atOnce ? 1 : null
}

const finish: Step = async (tx, { userId, now }: Departing) => {
  await tx.departure.update({ where: { userId }, data: { finishedAt: now }, select: { userId: true } })
  return null
}
