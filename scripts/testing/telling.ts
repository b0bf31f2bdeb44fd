import { db } from '@/lib/db'
import { tell } from '@/lib/notices/tell-commands'
import { subscribe } from '@/lib/subscriptions/commands'
import type { Scope } from '@/lib/subscriptions/scope'
import type { CastName } from '@/prisma/cast/members'
import { act, anAnswer, aThread, later, monday } from '@/prisma/cast/scene'
import { doJobs } from './jobs'

/** When everybody is told. */
export const now = later(monday, '200d')

/** Tells all that waits to be told; gives how many jobs it took. */
export const tellAll = () => doJobs('tell', (happened) => tell(now, happened))

/** Who was told what: `answer to nettlesoup`. */
export async function told() {
  const rows = await db().notice.findMany({
    select: { kind: true, user: { select: { name: true } } },
    orderBy: [{ userId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ kind, user }) => `${kind} to ${user.name}`)
}

export const follow = (questionId: number, by: CastName, scope: Scope = 'everything') =>
  subscribe(act(by, monday), { questionId, scope })

/** A thread by nettlesoup in which papercut has answered, and everybody has been told. */
export async function anOldThread() {
  const { id } = await aThread()
  const answer = await anAnswer(id)
  await tellAll()
  await db().notice.deleteMany()
  return { id, answer }
}
