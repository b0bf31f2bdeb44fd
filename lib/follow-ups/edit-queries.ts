import 'server-only'
import { db } from '@/lib/db'
import { toldColumns } from './version'

/** A follow-up with its source and credits, for its author's form. */
export function followUpToEdit(id: number) {
  return db().followUp.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      ...toldColumns,
      authorId: true,
      createdAt: true,
      question: { select: { id: true, slug: true, title: true, createdAt: true } },
    },
  })
}
