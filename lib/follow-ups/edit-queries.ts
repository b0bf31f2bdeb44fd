import 'server-only'
import { db } from '@/lib/db'

/** A follow-up with its source and credits, for its author's form; never cached. */
export function followUpToEdit(id: number) {
  return db().followUp.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true,
      text: true,
      outcome: true,
      authorId: true,
      createdAt: true,
      question: { select: { id: true, slug: true, title: true, createdAt: true } },
      credits: { select: { answerId: true, verdict: true } },
    },
  })
}
