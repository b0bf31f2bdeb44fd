import 'server-only'
import type { Transaction } from '@/lib/db'
import { refuseUnless } from '@/lib/refusal'

type Credits = { helped: number[]; didNotHelp: number[] }
type Place = { followUpId: number; thread: { id: number; askerId: number } }

/** Makes these the credits of a follow-up, and gives the names of the members whose counts may have changed. */
export async function replaceCredits(tx: Transaction, place: Place, credits: Credits): Promise<string[]> {
  const { followUpId, thread } = place
  const before = await tx.credit.findMany({
    where: { followUpId },
    select: { verdict: true, answer: { select: { authorId: true, author: { select: { name: true } } } } },
  })
  const ids = [...credits.helped, ...credits.didNotHelp]
  const answers = await tx.answer.findMany({
    where: { id: { in: ids }, questionId: thread.id, removedAt: null },
    select: { id: true, authorId: true, author: { select: { name: true } } },
  })
  refuseUnless(answers.length === ids.length, 'missing')
  refuseUnless(
    answers.every(({ authorId }) => authorId !== thread.askerId),
    'own-answer',
  )

  await tx.credit.deleteMany({ where: { followUpId } })
  const verdict = (answerId: number) => (credits.helped.includes(answerId) ? 'helped' : 'did_not_help')
  const rows = answers.map(
    ({ id }) => ({ followUpId, answerId: id, questionId: thread.id, verdict: verdict(id) }) as const,
  )
  await tx.credit.createMany({ data: rows })
  const noLonger = before.filter(({ verdict }) => verdict === 'helped').map(({ answer }) => answer.authorId)
  const now = answers.filter(({ id }) => credits.helped.includes(id)).map(({ authorId }) => authorId)
  await countHelp(tx, [...noLonger.map((id) => ({ id, by: -1 })), ...now.map((id) => ({ id, by: 1 }))])
  return [
    ...new Set([
      ...before.map(({ answer }) => answer.author.name),
      ...answers.map(({ author }) => author.name),
    ]),
  ]
}

async function countHelp(tx: Transaction, changes: { id: number; by: number }[]) {
  // In one order everywhere, so that follow-ups that credit the same members do not wait for each other in a circle.
  for (const { id, by } of changes.toSorted((a, b) => a.id - b.id))
    await tx.user.update({ where: { id }, data: { helpedCount: { increment: by } }, select: { id: true } })
}
