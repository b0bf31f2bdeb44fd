import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Target } from '@/lib/favorites/target'
import type { NoticeKind } from '@/lib/generated/prisma/enums'
import { mentionedBy } from '@/lib/mentions/reading'
import type { Scope } from '@/lib/subscriptions/scope'
import { closesSoon } from './closing-soon'
import { eventOf, type Happening } from './happening'

/** What members are told of. */
export type News = {
  event: string
  questionId: number
  answerId: number | null
  followUpId: number | null
  /** Whose act it is; nobody is told of their own. */
  actorId: number | null
  at: Date
  /** Whether it is a post in the thread: members who have read that far have seen it. */
  inTimeline: boolean
  /** Whom it concerns before anybody else. */
  own: { kind: NoticeKind; userIds: number[] }
  /** Whom its words mention: they hear of that, rather than as followers. */
  mentioned: number[]
  followers: { kind: NoticeKind; scopes: Scope[]; except: number | null } | null
}

type Told = Exclude<Happening, { of: 'favorite' }>

/**
 * What there is to tell, or null when it is gone. The thread stays locked until the transaction ends: a post that is
 * taken back waits for those who are being told, and takes their notices along.
 */
export async function lockedNews(tx: Transaction, now: Date, told: Told): Promise<News | null> {
  if (told.of === 'mentions') return lockedMentions(tx, told.target)
  const { of, id } = told
  if (of === 'answer') return lockedAnswer(tx, id)
  if (of === 'follow-up') return lockedFollowUp(tx, id)
  if (of === 'credits') return lockedCredits(tx, id)
  return of === 'best' ? lockedBest(tx, id) : lockedClosing(tx, now, id)
}

async function lockedAnswer(tx: Transaction, id: number): Promise<News | null> {
  await lockThreadOf(tx, { kind: 'answer', id })
  const answer = await tx.answer.findUnique({
    where: { id, removedAt: null },
    select: {
      questionId: true,
      authorId: true,
      byAsker: true,
      createdAt: true,
      text: true,
      question: askedBy,
    },
  })
  if (!answer) return null
  const { questionId, authorId, byAsker, createdAt: at, text, question } = answer
  const event = eventOf.answer(id)
  const about = { questionId, answerId: id, followUpId: null, actorId: authorId, at, inTimeline: true }
  return {
    ...about,
    event,
    own: { kind: 'answer', userIds: byAsker ? [] : await hearing(tx, questionId, question.askerId) },
    mentioned: await mentionedBy(tx, { text, event, questionId, authorId }),
    followers: {
      kind: byAsker ? 'reply' : 'thread_answer',
      scopes: ['everything'],
      except: question.askerId,
    },
  }
}

/** Only those whom it mentions, even if they have read the thread since: what they read may not have mentioned them yet. */
async function lockedMentions(
  tx: Transaction,
  { kind, id }: { kind: 'question' | 'answer'; id: number },
): Promise<News | null> {
  const news = kind === 'answer' ? await lockedAnswer(tx, id) : await lockedQuestion(tx, id)
  return news && { ...news, own: { ...news.own, userIds: [] }, followers: null, inTimeline: false }
}

async function lockedQuestion(tx: Transaction, id: number): Promise<News | null> {
  await lockThreadOf(tx, { kind: 'question', id })
  const question = await tx.question.findUnique({
    where: { id },
    select: { askerId: true, lead: true, more: true, createdAt: true },
  })
  if (!question) return null
  const { askerId: authorId, lead, more, createdAt: at } = question
  const event = eventOf.question(id)
  const about = { questionId: id, answerId: null, followUpId: null, actorId: authorId, at, inTimeline: true }
  const text = `${lead}\n\n${more}`
  return {
    ...about,
    event,
    own: nobody,
    mentioned: await mentionedBy(tx, { text, event, questionId: id, authorId }),
    followers: null,
  }
}

const nobody: News['own'] = { kind: 'mention', userIds: [] }

const askedBy = { select: { askerId: true } }

/** The asker of a thread, unless they want less than all of it. */
async function hearing(tx: Transaction, questionId: number, userId: number): Promise<number[]> {
  const where = { userId_questionId: { userId, questionId } }
  const found = await tx.subscription.findUnique({ where, select: { scope: true } })
  return !found || found.scope === 'everything' ? [userId] : []
}

async function lockedFollowUp(tx: Transaction, id: number): Promise<News | null> {
  await lockThreadOf(tx, { kind: 'follow-up', id })
  const followUp = await tx.followUp.findUnique({
    where: { id },
    select: {
      questionId: true,
      authorId: true,
      createdAt: true,
      text: true,
      credits: { select: { answer: { select: { authorId: true } } } },
    },
  })
  if (!followUp) return null
  const { questionId, authorId, createdAt: at, text, credits } = followUp
  const event = eventOf.followUp(id)
  const about = { questionId, answerId: null, followUpId: id, actorId: authorId, at, inTimeline: true }
  return {
    ...about,
    event,
    own: { kind: 'credited', userIds: [...new Set(credits.map(({ answer }) => answer.authorId))] },
    mentioned: await mentionedBy(tx, { text, event, questionId, authorId }),
    followers: { kind: 'follow_up', scopes: ['everything', 'ending'], except: null },
  }
}

async function lockedCredits(tx: Transaction, followUpId: number): Promise<News | null> {
  const news = await lockedFollowUp(tx, followUpId)
  return news && { ...news, followers: null, inTimeline: false }
}

async function lockedBest(tx: Transaction, answerId: number): Promise<News | null> {
  await lockThreadOf(tx, { kind: 'answer', id: answerId })
  const best = await tx.bestAnswer.findUnique({
    where: { answerId },
    select: { questionId: true, markedById: true, markedAt: true, answer: { select: { authorId: true } } },
  })
  if (!best) return null
  const { questionId, markedById, markedAt: at, answer } = best
  const about = { questionId, answerId, followUpId: null, actorId: markedById, at, inTimeline: false }
  return {
    ...about,
    event: eventOf.best(answerId),
    own: { kind: 'best', userIds: [answer.authorId] },
    mentioned: [],
    followers: null,
  }
}

async function lockedClosing(tx: Transaction, now: Date, questionId: number): Promise<News | null> {
  await lockThreadOf(tx, { kind: 'question', id: questionId })
  const thread = await tx.question.findUnique({
    where: { id: questionId },
    select: { askerId: true, closesAt: true },
  })
  if (!thread || !closesSoon(thread.closesAt, now)) return null
  const about = { questionId, answerId: null, followUpId: null, actorId: null, at: now, inTimeline: false }
  return {
    ...about,
    event: eventOf.closing(questionId, thread.closesAt),
    own: { kind: 'closing_soon', userIds: await hearing(tx, questionId, thread.askerId) },
    mentioned: [],
    followers: { kind: 'closing_soon', scopes: ['everything'], except: thread.askerId },
  }
}

/** Locks the thread that something stands in. Others may still read it, and write what only points at it. */
export async function lockThreadOf(tx: Transaction, { kind, id }: Target): Promise<void> {
  const questionId = kind === 'question' ? id : await threadOf(tx, kind, id)
  await tx.$queryRaw`SELECT 1 FROM "Question" WHERE "id" = ${questionId} FOR NO KEY UPDATE`
}

async function threadOf(tx: Transaction, kind: 'answer' | 'follow-up', id: number): Promise<number> {
  const post = { where: { id }, select: { questionId: true } }
  const found = await (kind === 'answer' ? tx.answer.findUnique(post) : tx.followUp.findUnique(post))
  return found?.questionId ?? 0
}
