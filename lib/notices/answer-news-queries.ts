import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Delivery } from '@/lib/generated/prisma/enums'
import { sendsMail } from '@/lib/mail/mode'
import { mayGet } from '@/lib/mail/who-gets'
import { answerNews } from './answer-news'
import { chosenDeliveries } from './kind'

/** How the asker of a thread hears of its answers. */
export async function newsOfAnswers(askerId: number, questionId: number): Promise<Delivery> {
  const asker = await db().user.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: askerId },
    select: {
      emailVerifiedAt: true,
      mailStoppedAt: true,
      bannedAt: true,
      leftAt: true,
      digestRhythm: true,
      preferences: { select: { kind: true, delivery: true }, where: { kind: 'answer' } },
      subscriptions: { select: { scope: true, answersBy: true }, where: { questionId } },
    },
  })
  const [subscription] = asker.subscriptions
  return answerNews({
    delivery: subscription?.answersBy ?? chosenDeliveries(asker.preferences).answer,
    scope: subscription?.scope ?? null,
    digests: asker.digestRhythm !== 'never',
    mailed: sendsMail(env()) && mayGet(asker, 'news'),
  })
}
