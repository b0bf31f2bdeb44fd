import type { Delivery } from '@/lib/generated/prisma/enums'
import type { Scope } from '@/lib/subscriptions/scope'

type Chosen = {
  delivery: Delivery
  /** How much of their thread they follow; null when they chose nothing for it. */
  scope: Scope | null
  /** Whether mail about news reaches them at all. */
  mailed: boolean
}

/** How an asker hears of answers to their question: by mail, in a digest, on the site, or not at all. */
export function answerNews({ delivery, scope, mailed }: Chosen): Delivery {
  if (delivery === 'off' || (scope !== null && scope !== 'everything')) return 'off'
  return mailed ? delivery : 'site'
}
