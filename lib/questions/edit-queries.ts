import 'server-only'
import { db } from '@/lib/db'

/** A question with its source, for its asker's form; never cached. */
export function questionToEdit(id: number) {
  return db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      lead: true,
      more: true,
      decidingBetween: true,
      alreadyTried: true,
      knowsBy: true,
      askerId: true,
      createdAt: true,
      category: { select: { slug: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  })
}
