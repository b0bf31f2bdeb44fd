import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { digestOfWritten, isSentAgain } from '@/lib/digest'
import { dropDraft } from '@/lib/drafts/commands'
import { leavesTrace } from '@/lib/edit-window'
import { moveTally } from '@/lib/follow-ups/tally'
import { enqueue } from '@/lib/jobs/commands'
import { refuseUnconfirmed } from '@/lib/members/address-commands'
import { renderedQuestionPost } from '@/lib/mentions/reading'
import { reckonNudge } from '@/lib/nudges/reckoning-commands'
import { mayEdit } from '@/lib/policy'
import { editedMeanwhile, heed, otherText, Refusal } from '@/lib/refusal'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import { subscribeSelf } from '@/lib/subscriptions/commands'
import { retag } from '@/lib/tags/commands'
import { mayMention } from '@/lib/text/markdown'
import { forReader } from '@/lib/time/reader'
import { readingOf } from '@/lib/time/reading-of'
import { siteZone } from '@/lib/time/site-zone'
import { zoneWords } from '@/lib/time/zone-words'
import { instantOf, inTransaction } from '@/lib/transaction'
import { askedEnough, countedQuestions, mayAskAgainAt } from './ask-limit'
import { closesAt } from './closing'
import type { Ask, EditQuestion, QuestionFields } from './input'
import { isSameDay, refuseDayGone } from './knows-by'
import { lockedThread } from './locked'
import { slugOf, threadPath } from './slug'
import { differing, questionVersion } from './version'
import { type Written, writtenColumns, writtenIn } from './written'

type PlacedQuestion = { id: number; slug: string }

/** Posts a question. The same text sent again gives the question that it made; another text is refused. */
export function ask({ actor, ...when }: Act, input: Ask): Promise<PlacedQuestion> {
  const { submissionId, tags, ...fields } = input
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`
    const now = await instantOf(when, tx)
    const posted = await postedBefore(tx, actor.id, input)
    if (posted) return posted
    await refuseUnconfirmed(tx, actor.id)
    await refuseBeyondAskLimit(tx, actor.id, now)
    refuseDayGone(fields.knowsBy, now)
    const question = await tx.question.create({
      data: {
        submissionId,
        sentDigest: digestOfWritten(input),
        askerId: actor.id,
        createdAt: now,
        changedAt: now,
        closesAt: closesAt(now),
        ...(await columns(tx, fields)),
      },
      select: { id: true, slug: true, categoryId: true },
    })
    await retag(tx, question.id, tags)
    await reckonNudge(tx, question.id, now)
    await dropDraft(tx, actor.id, submissionId)
    await tx.category.update({
      where: { id: question.categoryId },
      data: { questionCount: { increment: 1 } },
    })
    await tx.user.update({ where: { id: actor.id }, data: { questionCount: { increment: 1 } } })
    await subscribeSelf(tx, now, { userId: actor.id, questionId: question.id })
    await tellMentioned(tx, question.id, fields)
    const placed = { id: question.id, askedAt: now, category: fields.category, tags }
    await announceStale(tx, staleAfter.asking(actor.name, placed))
    return { id: question.id, slug: question.slug }
  })
}

/** The question that a submission has made, when it was this one. */
async function postedBefore(tx: Transaction, askerId: number, input: Ask): Promise<PlacedQuestion | null> {
  const { submissionId, ...sent } = input
  const posted = await tx.question.findUnique({
    where: { askerId_submissionId: { askerId, submissionId } },
    select: { slug: true, sentDigest: true, ...writtenColumns },
  })
  if (!posted) return null
  const hasItsText = questionVersion(writtenIn(posted)) === questionVersion(sent)
  if (!isSentAgain(posted, input, hasItsText)) throw otherText(thereIs(posted, sent))
  return { id: posted.id, slug: posted.slug }
}

const thereIs = (question: Written & { slug: string }, sent: QuestionFields) => ({
  href: threadPath(question),
  parts: differing(writtenIn(question), sent),
})

/** Changes a question within its window, unless it was changed since this edit began. */
export function editQuestion({ actor, ...when }: Act, input: EditQuestion): Promise<PlacedQuestion> {
  const { questionId, tags, began, ...fields } = input
  return inTransaction(async (tx) => {
    const before = await lockedThread(tx, questionId)
    const now = await instantOf(when, tx)
    heed(mayEdit(actor, 'question', { ...before, authorId: before.askerId }, now))
    await refuseIfEdited(tx, before, { began, tags, ...fields })
    if (!isSameDay(before.knowsBy, fields.knowsBy)) refuseDayGone(fields.knowsBy, now)
    const editedAt = leavesTrace(before, now) ? { editedAt: now } : {}
    const left = await tx.category.findUniqueOrThrow({
      where: { id: before.categoryId },
      select: { slug: true },
    })
    const after = await tx.question.update({
      where: { id: questionId },
      data: { ...(await columns(tx, fields)), ...editedAt, changedAt: now },
      select: { id: true, slug: true, categoryId: true },
    })
    const tagsBefore = await retag(tx, questionId, tags)
    await reckonNudge(tx, questionId, now)
    await tellMentioned(tx, questionId, fields)
    if (after.categoryId !== before.categoryId)
      await recategorize(tx, questionId, { from: before.categoryId, to: after.categoryId })
    const categories = [left.slug, fields.category]
    const both = { id: questionId, categories, tags: [...tagsBefore, ...tags] }
    await announceStale(tx, staleAfter.editingQuestion(actor.name, both))
    return { id: after.id, slug: after.slug }
  })
}

type Edit = QuestionFields & Pick<EditQuestion, 'began'>

async function refuseIfEdited(
  tx: Transaction,
  thread: { id: number; slug: string },
  { began, ...sent }: Edit,
) {
  if (began === undefined) return
  const question = await tx.question.findUniqueOrThrow({ where: { id: thread.id }, select: writtenColumns })
  const version = questionVersion(writtenIn(question))
  if (version !== began && version !== questionVersion(sent))
    throw editedMeanwhile(thereIs({ ...question, slug: thread.slug }, sent), version)
}

async function tellMentioned(
  tx: Transaction,
  id: number,
  { lead, more }: Pick<QuestionFields, 'lead' | 'more'>,
) {
  if (mayMention(`${lead}${more}`))
    await enqueue(tx, 'tell', { of: 'mentions', target: { kind: 'question', id } })
}

async function refuseBeyondAskLimit(tx: Transaction, askerId: number, now: Date) {
  const at = mayAskAgainAt(await tx.question.findMany(countedQuestions(askerId, now)))
  if (!at) return
  const { timeZone, dateStyle } = await tx.user.findUniqueOrThrow({
    where: { id: askerId },
    select: { timeZone: true, dateStyle: true },
  })
  // To whoever chose no zone a form's answer, unlike a page, cannot tell the time where they are.
  const zone = timeZone ? '' : ` (${zoneWords(siteZone())})`
  const moment = forReader(at, 'moment', readingOf({ timeZone, dateStyle }))
  throw new Refusal('ask-limit', {}, { sentence: `${askedEnough()} You can ask again on ${moment}${zone}.` })
}

async function columns(tx: Transaction, { category, ...fields }: Omit<QuestionFields, 'tags'>) {
  const chosen = await tx.category.findUnique({ where: { slug: category }, select: { id: true } })
  if (!chosen) throw new Refusal('input', { category: 'Choose one of the categories.' })
  return {
    ...fields,
    categoryId: chosen.id,
    slug: slugOf(fields.title),
    ...(await renderedQuestionPost(fields, tx)),
  }
}

async function recategorize(tx: Transaction, questionId: number, { from, to }: { from: number; to: number }) {
  // In one order everywhere, so that two questions that change places do not wait for each other in a circle.
  for (const id of [from, to].toSorted((a, b) => a - b))
    await tx.category.update({ where: { id }, data: { questionCount: { increment: id === to ? 1 : -1 } } })
  await moveTally(tx, questionId, from, to)
}
