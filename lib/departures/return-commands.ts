import 'server-only'
import type { z } from 'zod'
import type { Transaction } from '@/lib/db'
import { reckonNudge } from '@/lib/nudges/reckoning-commands'
import { type Departing, inBatches, type Step } from './batch-commands'
import { bringFavorites } from './favorite-commands'
import type { departureOrder } from './order'
import { bringQuestion, bringReply, bringUpdate } from './text-commands'
import { announceName } from './thread-commands'
import { type Taken, type Withdrawn, withdrawn } from './withdrawn'

const atOnce = 100

/** Brings back what was taken away from a member who left; afterwards nothing of the leaving is left. */
export async function bringBack(now: Date, { userId }: z.infer<typeof departureOrder>): Promise<void> {
  await inBatches({ userId, now, way: 'returning' }, [announceName, bringBatch, reckonNudges, forgetLeaving])
}

const bringBatch: Step = async (tx, departing) => {
  const { userId } = departing
  const rows = await tx.withdrawn.findMany({ where: { userId }, orderBy: { id: 'asc' }, take: atOnce })
  const taken = rows.map((row) => withdrawn.parse(row))
  for (const one of taken) await bringText(tx, departing, one)
  const favorites = ofKind(taken, 'favorite')
  if (favorites.length > 0) await bringFavorites(tx, departing, favorites)
  await bringSubscriptions(tx, userId, ofKind(taken, 'subscription'))
  await tx.withdrawn.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  return rows.length === atOnce ? 1 : null
}

const ofKind = <Kind extends Withdrawn['kind']>(taken: Withdrawn[], kind: Kind) =>
  taken.filter((one) => one.kind === kind).map(({ content }) => content as Taken<Kind>)

async function bringText(tx: Transaction, departing: Departing, { kind, content }: Withdrawn) {
  if (kind === 'question') await bringQuestion(tx, departing, content)
  if (kind === 'answer') await bringReply(tx, departing, content)
  if (kind === 'follow_up') await bringUpdate(tx, departing, content)
}

async function bringSubscriptions(tx: Transaction, userId: number, taken: Taken<'subscription'>[]) {
  const data = taken.map((content) => ({ userId, ...content }))
  await tx.subscription.createMany({ data, skipDuplicates: true })
}

const forgetLeaving: Step = async (tx, { userId }) => {
  await tx.departure.delete({ where: { userId }, select: { userId: true } })
  return null
}

/** Those who still owe an ending are asked for it again. */
const reckonNudges: Step = async (tx, { userId, now }, after) => {
  const threads = await tx.question.findMany({
    where: { askerId: userId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true },
  })
  for (const { id } of threads) await reckonNudge(tx, id, now)
  return threads.length === atOnce ? (threads.at(-1)?.id ?? null) : null
}
