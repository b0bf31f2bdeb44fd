import 'server-only'
import { db } from '@/lib/db'
import { tellsEnding } from '@/lib/follow-ups/outcome'
import type { Prisma } from '@/lib/generated/prisma/client'
import { askerColumns, mayBeAsked } from './asker'
import { mostNudges } from './nudge'
import { submissionOf } from './reply'

const columns = {
  createdAt: true,
  question: {
    select: {
      id: true,
      slug: true,
      title: true,
      createdAt: true,
      outcome: true,
      outcomeAt: true,
      nudgeAt: true,
      nudgesStoppedAt: true,
      asker: { select: askerColumns },
      nudges: { select: { answeredAt: true }, orderBy: { ordinal: 'asc' } },
      followUps: {
        select: { id: true, submissionId: true, outcome: true },
        orderBy: { createdAt: 'desc' },
      },
    },
  },
} as const satisfies Prisma.NudgeSelect

/** What the page of a mailed link shows: its thread, and what was said since it was asked about. */
export async function nudgedThread(nudgeId: number) {
  const nudge = await db().nudge.findUnique({
    relationLoadStrategy: 'join',
    where: { id: nudgeId },
    select: columns,
  })
  if (!nudge) return null
  const { asker, nudges, followUps, ...thread } = nudge.question
  const [newest] = followUps
  const putOffAt = nudges.at(-1)?.answeredAt ?? null
  return {
    askedAt: nudge.createdAt,
    thread,
    gone: Boolean(asker.bannedAt ?? asker.leftAt),
    /** The update that this mail has brought already. */
    posted: followUps.find(({ submissionId }) => submissionId === submissionOf(nudgeId)) ?? null,
    newest: newest ?? null,
    /** How it ended is known: no mail asks for it. */
    told: followUps.some(({ outcome }) => tellsEnding(outcome)),
    stopped: !mayBeAsked(asker, thread),
    /** They said "not yet", and nothing since. */
    putOff: putOffAt !== null && (thread.outcomeAt === null || thread.outcomeAt < putOffAt),
    left: mostNudges - nudges.length,
  }
}

export type NudgedThreadView = NonNullable<Awaited<ReturnType<typeof nudgedThread>>>
