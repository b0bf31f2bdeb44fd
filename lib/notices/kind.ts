import type { Delivery, NoticeKind } from '@/lib/generated/prisma/enums'

type Kind = {
  words: string
  /** How it comes to a member who chose nothing. */
  delivery: Delivery
}

/** What members are told, in the order of their settings: first what concerns their own words. */
export const noticeKinds = {
  answer: { words: 'An answer to your question', delivery: 'mail' },
  credited: { words: 'An update says that your answer helped, or was tried', delivery: 'mail' },
  follow_up: { words: 'An update in a thread that you follow', delivery: 'mail' },
  best: { words: 'Your answer is marked as a best answer', delivery: 'site' },
  reply: { words: 'The asker replies in a thread that you follow', delivery: 'site' },
  thread_answer: { words: 'An answer in a thread that you follow', delivery: 'site' },
  favorite: { words: 'Something of yours becomes a favorite', delivery: 'site' },
  closing_soon: { words: 'A thread of yours, or that you follow, closes in a week', delivery: 'site' },
} as const satisfies Record<NoticeKind, Kind>

export const kindsInOrder = Object.keys(noticeKinds) as NoticeKind[]

export const deliveryWords = {
  site: 'On site',
  mail: 'Mail',
  digest: 'Digest',
  off: 'Off',
} as const satisfies Record<Delivery, string>

export const deliveries = Object.keys(deliveryWords) as [Delivery, ...Delivery[]]

/** Every kind with what a member chose for it, or what holds for those who chose nothing. */
export const chosenDeliveries = (chosen: { kind: NoticeKind; delivery: Delivery }[]) =>
  Object.fromEntries(
    kindsInOrder.map((kind) => [
      kind,
      chosen.find((one) => one.kind === kind)?.delivery ?? noticeKinds[kind].delivery,
    ]),
  ) as Record<NoticeKind, Delivery>
