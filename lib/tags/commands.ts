import 'server-only'
import type { Transaction } from '@/lib/db'

/** Makes `names` the tags of a question, inside the transaction that writes it, and gives those it had before. */
export async function retag(tx: Transaction, questionId: number, names: string[]): Promise<string[]> {
  const before = await tx.questionTag.findMany({ where: { questionId }, select: { tag: true } })
  const gone = before.filter(({ tag }) => !names.includes(tag.name)).map(({ tag }) => tag.id)
  const added = await idsOf(
    tx,
    names.filter((name) => !before.some(({ tag }) => tag.name === name)),
  )
  await tx.questionTag.deleteMany({ where: { questionId, tagId: { in: gone } } })
  await tx.questionTag.createMany({ data: added.map((tagId) => ({ questionId, tagId })) })
  await count(tx, [...gone.map((id) => ({ id, by: -1 })), ...added.map((id) => ({ id, by: 1 }))])
  return before.map(({ tag }) => tag.name)
}

/** The ids of tags, after making those that nobody used before. */
async function idsOf(tx: Transaction, names: string[]): Promise<number[]> {
  if (names.length === 0) return []
  // In one order everywhere, so that two questions with the same new tags do not wait for each other in a circle.
  const ordered = names.toSorted()
  await tx.tag.createMany({ data: ordered.map((name) => ({ name })), skipDuplicates: true })
  const tags = await tx.tag.findMany({ where: { name: { in: ordered } }, select: { id: true } })
  return tags.map(({ id }) => id)
}

async function count(tx: Transaction, changes: { id: number; by: number }[]) {
  // Those that go and those that come together in one order, for the same reason.
  for (const { id, by } of changes.toSorted((a, b) => a.id - b.id))
    await tx.tag.update({ where: { id }, data: { questionCount: { increment: by } }, select: { id: true } })
}
