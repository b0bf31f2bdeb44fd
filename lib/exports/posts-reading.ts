import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { everyRow } from './every-row'

const oldest = { id: 'asc' } as const
const idOf = ({ id }: { id: number }) => id
const place = { select: { id: true, slug: true, title: true } } as const
const joined = { relationLoadStrategy: 'join', orderBy: oldest } as const

const questionColumns = {
  id: true,
  title: true,
  slug: true,
  category: { select: { name: true } },
  tags: { select: { tag: { select: { name: true } } } },
  lead: true,
  leadHtml: true,
  more: true,
  moreHtml: true,
  decidingBetween: true,
  alreadyTried: true,
  knowsBy: true,
  createdAt: true,
  editedAt: true,
  closesAt: true,
  nudgeAt: true,
  nudgesStoppedAt: true,
  outcome: true,
  favoriteCount: true,
  nudges: { select: { ordinal: true, reason: true, createdAt: true, answeredAt: true } },
} as const satisfies Prisma.QuestionSelect

const answerColumns = {
  id: true,
  question: place,
  byAsker: true,
  text: true,
  html: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  removedReason: true,
  favoriteCount: true,
} as const satisfies Prisma.AnswerSelect

const updateColumns = {
  id: true,
  question: place,
  outcome: true,
  text: true,
  html: true,
  createdAt: true,
  editedAt: true,
  favoriteCount: true,
  credits: { select: { answerId: true, verdict: true } },
} as const satisfies Prisma.FollowUpSelect

export type OwnQuestion = Prisma.QuestionGetPayload<{ select: typeof questionColumns }>
export type OwnAnswer = Prisma.AnswerGetPayload<{ select: typeof answerColumns }>
export type OwnUpdate = Prisma.FollowUpGetPayload<{ select: typeof updateColumns }>

/** The member's questions, the oldest first. */
export const questionsOf = (askerId: number, beyond = 0): AsyncGenerator<OwnQuestion> =>
  everyRow(
    ({ after, take }) =>
      db().question.findMany({
        ...joined,
        take,
        select: questionColumns,
        where: { askerId, id: { gt: Math.max(after, beyond) } },
      }),
    idOf,
  )

/** The member's answers to others and replies in their own threads. */
export const answersOf = (authorId: number, beyond = 0): AsyncGenerator<OwnAnswer> =>
  everyRow(
    ({ after, take }) =>
      db().answer.findMany({
        ...joined,
        take,
        select: answerColumns,
        where: { authorId, id: { gt: Math.max(after, beyond) } },
      }),
    idOf,
  )

/** The member's updates, with the credits given in them. */
export const updatesOf = (authorId: number, beyond = 0): AsyncGenerator<OwnUpdate> =>
  everyRow(
    ({ after, take }) =>
      db().followUp.findMany({
        ...joined,
        take,
        select: updateColumns,
        where: { authorId, id: { gt: Math.max(after, beyond) } },
      }),
    idOf,
  )

/** The marks that the member set on answers to their questions. */
export const bestMarksOf = (markedById: number) =>
  everyRow(
    ({ after, take }) =>
      db().bestAnswer.findMany({
        orderBy: { answerId: 'asc' },
        take,
        select: { answerId: true, questionId: true, markedAt: true },
        where: { markedById, answerId: { gt: after } },
      }),
    ({ answerId }) => answerId,
  )

/** The threads that the member closed or reopened, be they their own or, for a moderator, others'. */
export async function* closingsOf(userId: number) {
  const closings = everyRow(
    ({ after, take }) =>
      db().closing.findMany({
        orderBy: oldest,
        take,
        where: { id: { gt: after }, OR: [{ closedById: userId }, { reopenedById: userId }] },
      }),
    idOf,
  )
  for await (const { questionId, ...closing } of closings)
    yield {
      questionId,
      closedAt: closing.closedById === userId ? closing.closedAt : null,
      reopenedAt: closing.reopenedById === userId ? closing.reopenedAt : null,
    }
}
