import 'server-only'
import { db } from '@/lib/db'
import { excerpt } from '@/lib/text/excerpt'

/** An answer with its source, for its author's form; never cached. */
export function answerToEdit(id: number) {
  return db().answer.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true,
      text: true,
      authorId: true,
      createdAt: true,
      removedAt: true,
      question: { select: { id: true, slug: true, title: true } },
    },
  })
}

export type CreditableAnswer = { id: number; authorName: string; excerpt: string }

/** The answers that the asker of a thread may credit: those of others, oldest first. */
export async function answersToCredit(questionId: number): Promise<CreditableAnswer[]> {
  const answers = await db().answer.findMany({
    relationLoadStrategy: 'join',
    where: { questionId, byAsker: false, removedAt: null },
    select: { id: true, text: true, author: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return answers.map(({ id, text, author }) => ({ id, authorName: author.name, excerpt: excerpt(text, 90) }))
}
