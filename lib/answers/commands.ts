import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { digestOf, digestOfWritten, isSentAgain } from '@/lib/digest'
import { dropDraft } from '@/lib/drafts/commands'
import { leavesTrace } from '@/lib/edit-window'
import { takeBackFavorites } from '@/lib/favorites/take-back'
import { enqueue } from '@/lib/jobs/commands'
import { refuseUnconfirmed } from '@/lib/members/address-commands'
import { renderedPost } from '@/lib/mentions/reading'
import { takeBackNotices } from '@/lib/notices/take-back'
import { type Actor, isAsker, mayAnswer, mayDelete, mayEdit } from '@/lib/policy'
import { lockedThread } from '@/lib/questions/locked'
import { placeOf } from '@/lib/questions/slug'
import { editedMeanwhile, heed, otherText, Refusal, type There } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { subscribeSelf } from '@/lib/subscriptions/commands'
import { mayMention } from '@/lib/text/markdown'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { EditAnswer, PostAnswer } from './input'
import { deletedByAuthor } from './removal'

/** An answer, and the thread that it stands in. */
export type PlacedAnswer = { id: number; questionId: number; slug: string }

/** Posts an answer, or the asker's reply. The same text sent again gives its answer; another text is refused. */
export function postAnswer({ actor, ...when }: Act, input: PostAnswer): Promise<PlacedAnswer> {
  const { questionId, submissionId, text } = input
  return inTransaction(async (tx) => {
    const thread = await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    const earlier = await postedBefore(tx, actor, input)
    if (earlier) return earlier
    heed(mayAnswer(actor, thread, now))
    await refuseUnconfirmed(tx, actor.id)
    const author = { questionId, authorId: actor.id, byAsker: isAsker(actor, thread) }
    const sent = { submissionId, sentDigest: digestOfWritten(input), createdAt: now }
    const data = { ...author, ...sent, ...(await renderedPost(text, tx)) }
    const { id } = await tx.answer.create({ data, select: { id: true } })
    await dropDraft(tx, actor.id, submissionId)
    await count(tx, author, { by: 1, now })
    await subscribeSelf(tx, now, { userId: actor.id, questionId })
    await enqueue(tx, 'tell', { of: 'answer', id })
    await announceStale(tx, staleAfter.answering(actor.name, questionId))
    return { id, questionId, slug: thread.slug }
  })
}

/** The answer that a submission has made, when it was this one. */
async function postedBefore(tx: Transaction, { id: authorId }: Actor, input: PostAnswer) {
  const { submissionId } = input
  const answer = await tx.answer.findUnique({
    where: { authorId_submissionId: { authorId, submissionId } },
    select: {
      id: true,
      text: true,
      sentDigest: true,
      questionId: true,
      question: { select: { slug: true } },
    },
  })
  if (!answer) return null
  const { id, questionId, question } = answer
  const posted = { id, questionId, slug: question.slug }
  if (!isSentAgain(answer, input, answer.text === input.text)) throw otherText(thereIs(posted, answer.text))
  return posted
}

const thereIs = (answer: PlacedAnswer, text: string): There => ({
  href: placeOf({ id: answer.questionId, slug: answer.slug }, { kind: 'answer', id: answer.id }),
  parts: [{ label: 'Your answer', text }],
})

/** Changes an answer within its window, unless it was changed since this edit began. */
export function editAnswer({ actor, ...when }: Act, input: EditAnswer): Promise<PlacedAnswer> {
  const { answerId, began, text } = input
  return inTransaction(async (tx) => {
    const answer = await lockedAnswer(tx, answerId)
    const now = await instantOf(when, tx)
    heed(mayEdit(actor, 'answer', answer, now))
    if (answer.text === text) return placeOfAnswer(answer)
    const version = digestOf(answer.text)
    if (began !== undefined && began !== version) throw editedMeanwhile(thereIs(answer, answer.text), version)
    const editedAt = leavesTrace(answer, now) ? { editedAt: now } : {}
    await tx.answer.update({
      where: { id: answerId },
      data: { ...(await renderedPost(text, tx)), ...editedAt },
    })
    await tx.question.update({ where: { id: answer.questionId }, data: { changedAt: now } })
    if (mayMention(text))
      await enqueue(tx, 'tell', { of: 'mentions', target: { kind: 'answer', id: answerId } })
    await announceStale(tx, staleAfter.answering(answer.authorName, answer.questionId))
    return placeOfAnswer(answer)
  })
}

/** Deletes an answer within its window: its text and favorites go, its place stays. Twice is as good as once. */
export function deleteAnswer(
  { actor, ...when }: Act,
  { answerId }: { answerId: number },
): Promise<PlacedAnswer> {
  return inTransaction(async (tx) => {
    const answer = await lockedAnswer(tx, answerId)
    if (answer.authorId === actor.id && answer.removedReason === deletedByAuthor) return placeOfAnswer(answer)
    const now = await instantOf(when, tx)
    heed(mayDelete(actor, answer, now))
    const admirers = await takeBackFavorites(tx, answer)
    await takeBackNotices(tx, answerId)
    await tx.bestAnswer.deleteMany({ where: { answerId } })
    await uncountMarks(tx, answer)
    const gone = {
      text: '',
      html: '',
      sentDigest: null,
      favoriteCount: 0,
      removedAt: now,
      removedReason: deletedByAuthor,
    }
    await tx.answer.update({ where: { id: answerId }, data: gone })
    await count(tx, answer, { by: -1, now })
    await announceStale(tx, staleAfter.takingBack(answer.authorName, admirers, answer))
    return placeOfAnswer(answer)
  })
}

const placeOfAnswer = ({ id, questionId, slug }: PlacedAnswer): PlacedAnswer => ({ id, questionId, slug })

/** An answer and its thread, both locked: the rules are decided on them, and favorites wait for the answer's row. */
async function lockedAnswer(tx: Transaction, id: number) {
  const place = await tx.answer.findUnique({ where: { id }, select: { questionId: true } })
  if (!place) throw new Refusal('missing')
  const { slug } = await lockedThread(tx, place.questionId)
  await tx.$queryRaw`SELECT "id" FROM "Answer" WHERE "id" = ${id} FOR UPDATE`
  const { author, best, ...answer } = await tx.answer.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      questionId: true,
      authorId: true,
      byAsker: true,
      text: true,
      createdAt: true,
      removedAt: true,
      removedReason: true,
      best: { select: { answerId: true } },
      author: { select: { name: true } },
    },
  })
  return { ...answer, slug, authorName: author.name, isBest: best !== null }
}

async function uncountMarks(
  tx: Transaction,
  answer: { id: number; questionId: number; authorId: number; isBest: boolean },
) {
  const helped = await tx.credit.count({ where: { answerId: answer.id, verdict: 'helped' } })
  await tx.credit.deleteMany({ where: { answerId: answer.id } })
  const best = answer.isBest ? 1 : 0
  if (helped + best === 0) return
  await tx.question.update({ where: { id: answer.questionId }, data: { bestCount: { decrement: best } } })
  const lost = { helpedCount: { decrement: helped }, bestAnswerCount: { decrement: best } }
  await tx.user.update({ where: { id: answer.authorId }, data: lost })
}

async function count(
  tx: Transaction,
  answer: { questionId: number; authorId: number; byAsker: boolean },
  { by, now }: { by: 1 | -1; now: Date },
) {
  const column = answer.byAsker ? 'replyCount' : 'answerCount'
  await tx.question.update({
    where: { id: answer.questionId },
    data: { [column]: { increment: by }, changedAt: now },
  })
  if (!answer.byAsker)
    await tx.user.update({ where: { id: answer.authorId }, data: { answerCount: { increment: by } } })
}
