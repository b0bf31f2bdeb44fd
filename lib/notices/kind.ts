import type { Delivery, NoticeKind } from '@/lib/generated/prisma/enums'

type Kind = {
  words: string
  /** How it comes to a member who chose nothing. */
  delivery: Delivery
}

/** What members are told, in the order of their settings: first what concerns their own words. */
export const noticeKinds = {
  answer: { words: 'Someone answers your question', delivery: 'first' },
  mention: { words: 'Someone mentions you (@your-name)', delivery: 'mail' },
  credited: { words: 'An update says whether your answer helped', delivery: 'mail' },
  follow_up: { words: 'An update in a thread you subscribe to', delivery: 'mail' },
  best: { words: 'Your answer is marked as a best answer', delivery: 'site' },
  reply: { words: 'The asker replies in a thread you subscribe to', delivery: 'site' },
  thread_answer: { words: 'A new answer in a thread you subscribe to', delivery: 'site' },
  favorite: { words: 'Someone favorites something you wrote', delivery: 'site' },
  closing_soon: { words: 'Your question, or a thread you subscribe to, closes in a week', delivery: 'site' },
} as const satisfies Record<NoticeKind, Kind>

export const kindsInOrder = Object.keys(noticeKinds) as NoticeKind[]

export const deliveryWords = {
  site: 'On site',
  mail: 'Email',
  digest: 'Digest',
  off: 'Off',
  first: 'Email the first, then digest',
} as const satisfies Record<Delivery, string>

const usual = ['site', 'mail', 'digest', 'off'] as const satisfies Delivery[]

/** The ways in which a kind of notice can come: of answers to one question the first may come otherwise than the rest. */
export const deliveriesOf = (kind: NoticeKind): [Delivery, ...Delivery[]] =>
  kind === 'answer' ? ['first', ...usual] : [...usual]

/** Whether some of what comes in this way is mailed at once. */
export const isMailed = (delivery: Delivery) => delivery === 'mail' || delivery === 'first'

/** Every kind with what a member chose for it, or what holds for those who chose nothing. */
export const chosenDeliveries = (chosen: { kind: NoticeKind; delivery: Delivery }[]) =>
  Object.fromEntries(
    kindsInOrder.map((kind) => [
      kind,
      chosen.find((one) => one.kind === kind)?.delivery ?? noticeKinds[kind].delivery,
    ]),
  ) as Record<NoticeKind, Delivery>
