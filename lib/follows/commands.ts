import 'server-only'
import type { Act } from '@/lib/act'
import type { Transaction } from '@/lib/db'
import { expectDigest } from '@/lib/digests/due-commands'
import { Refusal } from '@/lib/refusal'
import { instantOf, inTransaction } from '@/lib/transaction'
import type { Followed, SetFollow } from './followed'

/** Follows a category or a tag, or not any more. It says what shall hold: twice is as good as once. */
export function setFollow({ actor, ...when }: Act, { on, ...followed }: SetFollow): Promise<void> {
  return inTransaction(async (tx) => {
    const row = { userId: actor.id, ...(await columnOf(tx, followed)) }
    if (!on) {
      await tx.follow.deleteMany({ where: row })
      return
    }
    const now = await instantOf(when, tx)
    await tx.follow.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
    await expectDigest(tx, now, [actor.id])
  })
}

async function columnOf(tx: Transaction, { kind, slug }: Followed) {
  const select = { id: true }
  const found = await (kind === 'tag'
    ? tx.tag.findUnique({ where: { name: slug }, select })
    : tx.category.findUnique({ where: { slug }, select }))
  if (!found) throw new Refusal('missing')
  return kind === 'tag' ? { tagId: found.id } : { categoryId: found.id }
}
