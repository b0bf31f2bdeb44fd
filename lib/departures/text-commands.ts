import 'server-only'
import type { Transaction } from '@/lib/db'
import { renderedPost, renderedQuestionPost } from '@/lib/mentions/reading'
import { announceStale } from '@/lib/stale/commands'
import { staleAfter } from '@/lib/stale/tags'
import type { Departing, Step } from './batch-commands'
import { placeholders } from './placeholders'
import type { Taken } from './withdrawn'

const atOnce = 100

const textColumns = {
  id: true,
  questionId: true,
  text: true,
  html: true,
  renderer: true,
  sentDigest: true,
  editedAt: true,
} as const

/** Takes the texts of questions away and keeps them for the way back; the question keeps its place, date and tags. */
export const blankQuestions: Step = async (tx, departing) => {
  const { userId, keepsTexts, now } = departing
  if (keepsTexts) return null
  const lead = { not: placeholders.question.lead }
  const rows = await tx.question.findMany({
    relationLoadStrategy: 'join',
    where: { askerId: userId, lead },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: questionColumns,
  })
  const contents = rows.map(({ category: _category, tags: _tags, ...content }) => content)
  await tx.withdrawn.createMany({ data: contents.map((content) => ({ userId, kind: 'question', content })) })
  await tx.question.updateMany({
    where: { id: { in: rows.map(({ id }) => id) }, lead },
    data: { ...placeholders.question, nudgeAt: null, editedAt: now, changedAt: now },
  })
  await announceStale(tx, rows.flatMap(staleOf(departing)))
  return rows.length === atOnce ? 1 : null
}

const questionColumns = {
  id: true,
  title: true,
  slug: true,
  lead: true,
  leadHtml: true,
  more: true,
  moreHtml: true,
  renderer: true,
  sentDigest: true,
  decidingBetween: true,
  alreadyTried: true,
  knowsBy: true,
  editedAt: true,
  category: { select: { slug: true } },
  tags: { select: { tag: { select: { name: true } } } },
} as const

type Placed = { id: number; category: { slug: string }; tags: { tag: { name: string } }[] }

const staleOf =
  ({ name }: Pick<Departing, 'name'>) =>
  ({ id, category, tags }: Placed) =>
    staleAfter.editingQuestion(name, {
      id,
      categories: [category.slug],
      tags: tags.map(({ tag }) => tag.name),
    })

/** The same of the replies in their own threads; answers to others stay readable. */
export const blankReplies: Step = async (tx, { userId, name, keepsTexts, now }) => {
  if (keepsTexts) return null
  const where = { authorId: userId, byAsker: true, removedAt: null, text: { not: placeholders.reply.text } }
  const rows = await tx.answer.findMany({ where, orderBy: { id: 'asc' }, take: atOnce, select: textColumns })
  await keep(tx, { userId, kind: 'answer' }, rows)
  await tx.answer.updateMany({
    where: { ...where, id: { in: rows.map(({ id }) => id) } },
    data: { ...placeholders.reply, editedAt: now },
  })
  await announceStale(
    tx,
    rows.flatMap(({ questionId }) => staleAfter.answering(name, questionId)),
  )
  return rows.length === atOnce ? 1 : null
}

/** The same of their updates, which keep their outcomes and credits. */
export const blankUpdates: Step = async (tx, { userId, name, keepsTexts, now }) => {
  if (keepsTexts) return null
  const where = { authorId: userId, text: { notIn: ['', placeholders.update.text] } }
  const rows = await tx.followUp.findMany({
    where,
    orderBy: { id: 'asc' },
    take: atOnce,
    select: textColumns,
  })
  await keep(tx, { userId, kind: 'follow_up' }, rows)
  await tx.followUp.updateMany({
    where: { ...where, id: { in: rows.map(({ id }) => id) } },
    data: { ...placeholders.update, editedAt: now },
  })
  await announceStale(
    tx,
    rows.flatMap(({ questionId }) => staleAfter.followingUp(name, [], questionId)),
  )
  return rows.length === atOnce ? 1 : null
}

type Text = Taken<'answer'> & { questionId: number }

async function keep(tx: Transaction, owned: { userId: number; kind: string }, rows: Text[]) {
  await tx.withdrawn.createMany({
    data: rows.map(({ questionId: _questionId, ...content }) => ({ ...owned, content })),
  })
}

type Returning = Pick<Departing, 'name' | 'now'>

/** Gives a question its text back, unless it was given another since. */
export async function bringQuestion(tx: Transaction, { name, now }: Returning, taken: Taken<'question'>) {
  const { id, ...text } = taken
  const where = { id, lead: placeholders.question.lead }
  const { count } = await tx.question.updateMany({
    where,
    data: { ...text, ...(await renderedQuestionPost(text, tx)), changedAt: now },
  })
  const row = count > 0 && (await tx.question.findUnique({ where: { id }, select: questionColumns }))
  if (row) await announceStale(tx, staleOf({ name })(row))
}

/** The same with a reply. */
export async function bringReply(tx: Transaction, { name }: Returning, { id, ...text }: Taken<'answer'>) {
  const [row] = await tx.answer.updateManyAndReturn({
    where: { id, removedAt: null, text: placeholders.reply.text },
    data: { ...text, ...(await renderedPost(text.text, tx)) },
    select: { questionId: true },
  })
  if (row) await announceStale(tx, staleAfter.answering(name, row.questionId))
}

/** The same with an update. */
export async function bringUpdate(tx: Transaction, { name }: Returning, { id, ...text }: Taken<'follow_up'>) {
  const [row] = await tx.followUp.updateManyAndReturn({
    where: { id, text: placeholders.update.text },
    data: { ...text, ...(await renderedPost(text.text, tx)) },
    select: { questionId: true },
  })
  if (row) await announceStale(tx, staleAfter.followingUp(name, [], row.questionId))
}
