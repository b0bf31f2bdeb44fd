import 'server-only'
import type { Transaction } from '@/lib/db'
import { enqueueNext } from '@/lib/jobs/commands'
import { inTransaction } from '@/lib/transaction'
import { regroupFavorites } from './favorite-commands'
import type { Happening } from './happening'
import { lockedNews, type News } from './locked'
import { tellMembers } from './told-commands'

/** Followers that are told in one transaction: it takes some hundredths of a second. */
export const followersAtOnce = 500

/**
 * Tells those whom something concerns: at first whom it concerns most, so that they hear of it as that and not once
 * more as followers; then those who follow the thread, some hundreds, and leaves the rest to the next job.
 */
export function tell(now: Date, happened: Happening): Promise<void> {
  return inTransaction(async (tx) => {
    if (happened.of === 'favorite')
      return regroupFavorites(tx, now, { target: happened.target, at: new Date(happened.at) })
    const news = await lockedNews(tx, now, happened)
    if (!news) return
    const after = 'after' in happened ? happened.after : undefined
    if (after === undefined) {
      await tellMembers(tx, now, { news, ...news.own })
      await tellMembers(tx, now, { news, kind: 'mention', userIds: news.mentioned })
    }
    if (!news.followers || happened.of === 'best' || happened.of === 'credits' || happened.of === 'mentions')
      return
    const last = await tellFollowers(tx, now, { news, followers: news.followers, after: after ?? 0 })
    if (last) await enqueueNext(tx, 'tell', { ...happened, after: last })
  })
}

type Following = { news: News; followers: NonNullable<News['followers']>; after: number }

/** Gives the last of those who were told, if there are more after them. */
async function tellFollowers(tx: Transaction, now: Date, { news, followers, after }: Following) {
  const { kind, scopes, except } = followers
  const batch = await tx.$queryRaw<{ userId: number }[]>`
    SELECT "userId" FROM "Subscription"
    WHERE "questionId" = ${news.questionId} AND "userId" > ${after} AND "scope" = ANY(${scopes}::"SubscriptionScope"[])
    ORDER BY "userId" LIMIT ${followersAtOnce}`
  const userIds = batch.map(({ userId }) => userId).filter((id) => id !== except)
  await tellMembers(tx, now, { news, kind, userIds })
  return batch.length === followersAtOnce ? batch.at(-1)?.userId : undefined
}
