import type { Delivery } from '@/lib/generated/prisma/enums'
import type { Scope } from '@/lib/subscriptions/scope'

type Chosen = {
  delivery: Delivery
  /** How much of their thread they follow; null when they chose nothing for it. */
  scope: Scope | null
  /** Whether mail about news reaches them, and whether any of it is a digest. */
  mailed: boolean
  digests: boolean
}

/** How an asker hears of answers to their question: by mail, in a digest, on the site, or not at all. */
export function answerNews({ delivery, scope, mailed, digests }: Chosen): Delivery {
  if (delivery === 'off' || (scope !== null && scope !== 'everything')) return 'off'
  return mailed && (delivery !== 'digest' || digests) ? delivery : 'site'
}
