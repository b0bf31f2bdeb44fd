import { digestOf } from '@/lib/digest'
import type { Outcome } from '@/lib/follow-ups/outcome'

/** In pixels: what the sites that show links ask for. */
export const cardSize = { width: 1200, height: 630 }

/** What a card shows. */
export type Card = {
  title: string
  category: string
  askedAt: Date
  /** Null also when that day is over: what was expected is no news. */
  knowsBy: Date | null
  outcome: { is: Outcome; at: Date } | null
}

/** Raise it when a card is drawn differently. */
const drawing = 1

/** Names a picture by all that it shows: the same version, the same bytes. */
export const cardVersion = ({ title, category, askedAt, knowsBy, outcome }: Card) =>
  digestOf([drawing, title, category, askedAt, knowsBy, outcome?.is, outcome?.at]).slice(0, 16)

/**
 * The picture that stands for a question wherever somebody shares its address. Many a site keeps what it fetched for ever, so
 * another picture has another address; the part before the query leads to the newest.
 */
export const cardPath = (question: { id: number }, card: Card) =>
  `/q/${question.id}/card.png?${cardVersion(card)}`
