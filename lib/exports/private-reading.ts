import 'server-only'
import { db } from '@/lib/db'
import { shownName } from '@/lib/members/former'
import { everyRow } from './every-row'

const oldest = { id: 'asc' } as const
const idOf = ({ id }: { id: number }) => id
const questionIdOf = ({ questionId }: { questionId: number }) => questionId
const thread = { select: { id: true, slug: true, title: true } } as const
const joined = { relationLoadStrategy: 'join' } as const

export const favoritesOf = (userId: number) =>
  everyRow(
    ({ after, take }) =>
      db().favorite.findMany({
        orderBy: oldest,
        take,
        select: { id: true, questionId: true, answerId: true, followUpId: true, createdAt: true },
        where: { userId, id: { gt: after } },
      }),
    idOf,
  )

/** The threads that the member follows. */
export const subscriptionsOf = (userId: number) =>
  everyRow(
    ({ after, take }) =>
      db().subscription.findMany({
        ...joined,
        orderBy: { questionId: 'asc' },
        take,
        select: { questionId: true, question: thread, scope: true, answersBy: true, createdAt: true },
        where: { userId, questionId: { gt: after } },
      }),
    questionIdOf,
  )

/** The categories and tags that the member follows. */
export const followsOf = (userId: number) =>
  everyRow(
    ({ after, take }) =>
      db().follow.findMany({
        ...joined,
        orderBy: oldest,
        take,
        select: { id: true, category: name, tag: name, createdAt: true },
        where: { userId, id: { gt: after } },
      }),
    idOf,
  )

const name = { select: { name: true } } as const

/** Whom the member muted; not who muted the member, which is those others' own. */
export async function* mutesOf(userId: number) {
  const mutes = everyRow(
    ({ after, take }) =>
      db().mute.findMany({
        ...joined,
        orderBy: { mutedId: 'asc' },
        take,
        select: { mutedId: true, muted: name, createdAt: true },
        where: { userId, mutedId: { gt: after } },
      }),
    ({ mutedId }) => mutedId,
  )
  for await (const { muted, createdAt } of mutes) yield { name: shownName(muted.name), createdAt }
}

/** What the member was told, and who did it. */
export async function* noticesOf(userId: number) {
  const notices = everyRow(
    ({ after, take }) =>
      db().notice.findMany({
        ...joined,
        orderBy: oldest,
        take,
        select: {
          id: true,
          kind: true,
          event: true,
          question: thread,
          answerId: true,
          followUpId: true,
          actor: name,
          count: true,
          delivery: true,
          createdAt: true,
          readAt: true,
          digestedAt: true,
        },
        where: { userId, id: { gt: after } },
      }),
    idOf,
  )
  for await (const { actor, ...notice } of notices) yield { ...notice, by: actor && shownName(actor.name) }
}

export const draftsOf = (userId: number) =>
  everyRow(
    ({ after, take }) =>
      db().draft.findMany({
        orderBy: oldest,
        take,
        select: { id: true, kind: true, questionId: true, fields: true, updatedAt: true },
        where: { userId, id: { gt: after } },
      }),
    idOf,
  )

/** How far the member has read each thread. */
export const readMarksOf = (userId: number) =>
  everyRow(
    ({ after, take }) =>
      db().readMark.findMany({
        orderBy: { questionId: 'asc' },
        take,
        select: { questionId: true, seenThrough: true },
        where: { userId, questionId: { gt: after } },
      }),
    questionIdOf,
  )

/**
 * The messages that were sent to the member at the address that is theirs, since they confirmed it: when, about what. One
 * that somebody only wrote down gets other mail when it has an owner, and they must not see that by what is missing.
 */
export async function* mailsOf(userId: number) {
  const select = { emailVerifiedAt: true }
  const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id: userId }, select })
  if (!emailVerifiedAt) return
  yield* everyRow(
    ({ after, take }) =>
      db().mail.findMany({
        orderBy: oldest,
        take,
        select: { id: true, key: true, sentAt: true, address: true, subject: true },
        where: { userId, sentAt: { gte: emailVerifiedAt }, id: { gt: after } },
      }),
    idOf,
  )
}
