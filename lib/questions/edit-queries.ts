import 'server-only'
import { db } from '@/lib/db'
import { writtenColumns } from './written'

/** A question with its source, for its asker's form. */
export function questionToEdit(id: number) {
  return db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      slug: true,
      askerId: true,
      createdAt: true,
      ...writtenColumns,
    },
  })
}
