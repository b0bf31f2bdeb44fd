import 'server-only'
import { db } from '@/lib/db'
import { excerpt } from '@/lib/text/excerpt'

/** An answer with its source, for its author's form. */
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

type CreditableAnswer = { id: number; authorName: string; excerpt: string }

/** The answers that the asker of a thread may credit: those of others, oldest first. */
export async function answersToCredit(questionId: number): Promise<CreditableAnswer[]> {
  // Every page of a thread reads this: a thousand characters are more than the excerpt looks at.
  const answers = await db().$queryRaw<{ id: number; authorName: string; opening: string }[]>`
    SELECT a."id", u."name" AS "authorName", left(a."text", 1000) AS "opening"
    FROM "Answer" a JOIN "User" u ON u."id" = a."authorId"
    WHERE a."questionId" = ${questionId} AND NOT a."byAsker" AND a."removedAt" IS NULL
    ORDER BY a."createdAt", a."id"`
  return answers.map(({ id, authorName, opening }) => ({ id, authorName, excerpt: excerpt(opening, 90) }))
}
