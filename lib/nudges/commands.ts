import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { enqueue, enqueueAll } from '@/lib/jobs/commands'
import { sendsMail } from '@/lib/mail/mode'
import { lockedThread } from '@/lib/questions/locked'
import { Refusal } from '@/lib/refusal'
import { inTransaction } from '@/lib/transaction'
import { mayBeAsked } from './asker'
import { type DueNudge, morningFrom } from './nudge'
import { putNudge, reckonedNudge, reckonNudge } from './reckoning-commands'

const mostAtOnce = 500

/**
 * Hands in a job for each thread whose asker is due to be asked. Until that job has decided, the thread is put off by a
 * day: a sweep that comes sooner does not hand in another, and a job that is lost is handed in again.
 */
export async function sweepNudges(now: Date): Promise<void> {
  if (!sendsMail(env())) return
  const found = await db().$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ questionId: number }[]>`
      UPDATE "Question" SET "nudgeAt" = ${now}::timestamptz + interval '1 day'
      WHERE "id" IN (
        SELECT "id" FROM "Question" WHERE "nudgeAt" <= ${now} ORDER BY "nudgeAt" LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED
      ) RETURNING "id" AS "questionId"`
    await enqueueAll(tx, 'ask-for-ending', due)
    return due.length
  })
  if (found === mostAtOnce) await sweepNudges(now)
}

/** Asks one asker for the ending, if it is still time to; says when it will be otherwise. */
export async function askForEnding(now: Date, { questionId }: { questionId: number }): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await isThere(tx, questionId))) return
    const { due, zone, asked, question, asker } = await reckonedNudge(tx, questionId, now)
    if (!due || due.at > now) return putNudge(tx, questionId, due?.at ?? null)
    // They may change their mind: until the day is let go, each morning has another look.
    if (!mayBeAsked(asker, question)) return putNudge(tx, questionId, morningFrom(tonight(now), zone))
    await nudge(tx, { questionId, ordinal: asked + 1, reason: due.reason, createdAt: now })
    await reckonNudge(tx, questionId, now)
  })
}

/** Locks the thread. One that was taken away meanwhile is asked about no more. */
async function isThere(tx: Transaction, questionId: number): Promise<boolean> {
  const thread = await lockedThread(tx, questionId).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return thread !== null
}

const tonight = (now: Date) => new Date(now.getTime() + 12 * 3_600_000)

type Asked = { questionId: number; ordinal: number; reason: DueNudge['reason']; createdAt: Date }

async function nudge(tx: Transaction, asked: Asked): Promise<void> {
  const { id } = await tx.nudge.create({ data: asked, select: { id: true } })
  await enqueue(tx, 'send-mail', { key: `ending:${id}`, letter: { kind: 'ending', nudgeId: id } })
}
