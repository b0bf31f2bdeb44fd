import 'server-only'
import type { Transaction } from '@/lib/db'

/** Makes `names` the tags of a question, inside the transaction that writes it, and gives those it had before. */
export async function retag(tx: Transaction, questionId: number, names: string[]): Promise<string[]> {
  const before = await tx.questionTag.findMany({ where: { questionId }, select: { tag: true } })
  const gone = before.filter(({ tag }) => !names.includes(tag.name)).map(({ tag }) => tag.id)
  const added = names.filter((name) => !before.some(({ tag }) => tag.name === name))
  if (gone.length > 0) await removeTags(tx, questionId, gone)
  if (added.length > 0) await addTags(tx, questionId, added)
  return before.map(({ tag }) => tag.name)
}

async function removeTags(tx: Transaction, questionId: number, tagIds: number[]) {
  await tx.questionTag.deleteMany({ where: { questionId, tagId: { in: tagIds } } })
  for (const id of tagIds.toSorted((a, b) => a - b))
    await tx.tag.update({ where: { id }, data: { questionCount: { decrement: 1 } } })
}

async function addTags(tx: Transaction, questionId: number, names: string[]) {
  // In one order everywhere, so that two questions with the same new tags do not wait for each other in a circle.
  const ordered = names.toSorted()
  await tx.tag.createMany({ data: ordered.map((name) => ({ name })), skipDuplicates: true })
  const tags = await tx.tag.findMany({
    where: { name: { in: ordered } },
    select: { id: true },
    orderBy: { name: 'asc' },
  })
  await tx.questionTag.createMany({ data: tags.map(({ id }) => ({ questionId, tagId: id })) })
  for (const { id } of tags.toSorted((a, b) => a.id - b.id))
    await tx.tag.update({ where: { id }, data: { questionCount: { increment: 1 } } })
}
