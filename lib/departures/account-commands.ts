import 'server-only'
import type { Transaction } from '@/lib/db'
import { expectDigest } from '@/lib/digests/due-commands'
import type { Prisma } from '@/lib/generated/prisma/client'
import { signedInKeys } from '@/lib/throttles/account'
import { type KeptAccount, keptAccount } from './account'

/** What is kept for the way back. Preferences that say nothing about anybody stay where they are. */
export async function accountOf(tx: Transaction, id: number): Promise<Prisma.InputJsonObject> {
  const { passkeys, ...account } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      emailVerifiedAt: true,
      passwordHash: true,
      bio: true,
      links: true,
      identities: { omit: { userId: true } },
      passkeys: { omit: { userId: true } },
      follows: { select: { categoryId: true, tagId: true, createdAt: true } },
      mutes: { select: { mutedId: true, createdAt: true } },
    },
  })
  const kept = passkeys.map(({ publicKey, counter, ...passkey }) => ({
    ...passkey,
    publicKey: Buffer.from(publicKey).toString('base64'),
    counter: String(counter),
  }))
  return { ...account, passkeys: kept }
}

/** Takes away all that opens the account, and what only its member sees. */
export async function emptyAccount(tx: Transaction, userId: number): Promise<void> {
  const own = { where: { userId } }
  await tx.session.deleteMany(own)
  await tx.accountToken.deleteMany(own)
  await tx.identity.deleteMany(own)
  await tx.passkey.deleteMany(own)
  await tx.follow.deleteMany(own)
  await tx.mute.deleteMany(own)
  await tx.draft.deleteMany(own)
  await tx.dataExport.deleteMany(own)
  await tx.throttle.deleteMany({ where: { key: { startsWith: signedInKeys(userId) } } })
}

/** Puts it back; what another account has taken since, or what is not there any more, is left out. */
export async function fillAccount(
  tx: Transaction,
  { userId, now }: { userId: number; now: Date },
  json: unknown,
): Promise<void> {
  const { identities, passkeys, follows, mutes, ...columns } = keptAccount.parse(json)
  await tx.user.update({ where: { id: userId }, data: columns, select: { id: true } })
  const data = <Row extends object>(rows: Row[]) => ({
    data: rows.map((row) => ({ ...row, userId })),
    skipDuplicates: true,
  })
  await tx.identity.createMany(data(identities))
  await tx.passkey.createMany(data(passkeys.map(passkeyRow)))
  await tx.follow.createMany(data(await stillThere(tx, follows)))
  await tx.mute.createMany(data(mutes))
  if (follows.length > 0) await expectDigest(tx, now, [userId])
}

const passkeyRow = ({ publicKey, counter, ...passkey }: KeptAccount['passkeys'][number]) => ({
  ...passkey,
  publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
  counter: BigInt(counter),
})

async function stillThere(tx: Transaction, follows: KeptAccount['follows']) {
  const ids = (column: 'categoryId' | 'tagId') => ({
    id: { in: follows.flatMap((follow) => follow[column] ?? []) },
  })
  const [categories, tags] = [
    await tx.category.findMany({ where: ids('categoryId'), select: { id: true } }),
    await tx.tag.findMany({ where: ids('tagId'), select: { id: true } }),
  ]
  const there = {
    categoryId: new Set(categories.map(({ id }) => id)),
    tagId: new Set(tags.map(({ id }) => id)),
  }
  return follows.filter(
    ({ categoryId, tagId }) => there.categoryId.has(categoryId ?? 0) || there.tagId.has(tagId ?? 0),
  )
}
