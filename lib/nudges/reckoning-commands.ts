import 'server-only'
import type { Transaction } from '@/lib/db'
import { siteZone } from '@/lib/time/site-zone'
import { askerColumns } from './asker'
import { type DueNudge, nextNudge } from './nudge'

const columns = {
  createdAt: true,
  knowsBy: true,
  closesAt: true,
  outcome: true,
  outcomeAt: true,
  nudgeAt: true,
  nudgesStoppedAt: true,
  asker: { select: { timeZone: true, ...askerColumns } },
  followUps: { where: { outcome: { not: 'too_early' } }, select: { id: true }, take: 1 },
  nudges: { select: { createdAt: true, answeredAt: true }, orderBy: { ordinal: 'asc' } },
} as const

/** When a thread's asker is next asked for the ending, from all that holds in this transaction. */
export async function reckonedNudge(tx: Transaction, questionId: number, now: Date) {
  const { asker, followUps, nudges, ...question } = await tx.question.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: questionId },
    select: columns,
  })
  const zone = asker.timeZone ?? siteZone()
  const due = nextNudge({ ...question, told: followUps.length > 0 }, nudges, { now, zone })
  return { due, zone, question, asker, asked: nudges.length }
}

/** Says when the asker is next asked, after anything that may have moved it; the thread's row is locked by then. */
export async function reckonNudge(tx: Transaction, questionId: number, now: Date): Promise<DueNudge | null> {
  const { due, question } = await reckonedNudge(tx, questionId, now)
  if (question.nudgeAt?.getTime() !== due?.at.getTime()) await putNudge(tx, questionId, due?.at ?? null)
  return due
}

/** Has every nudge that waits for these askers decided anew by the next sweep: they were reckoned for another zone. */
export async function reckonNudgesSoon(tx: Transaction, askerIds: number[], now: Date): Promise<void> {
  await tx.question.updateMany({
    where: { askerId: { in: askerIds }, nudgeAt: { gt: now } },
    data: { nudgeAt: now },
  })
}

export async function putNudge(tx: Transaction, questionId: number, nudgeAt: Date | null): Promise<void> {
  await tx.question.update({ where: { id: questionId }, data: { nudgeAt }, select: { id: true } })
}
