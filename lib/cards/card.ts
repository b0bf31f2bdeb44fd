import type { Outcome } from '@/lib/follow-ups/outcome'

/** In pixels: what the sites that show links ask for. */
export const cardSize = { width: 1200, height: 630 }

/** The picture that stands for a question wherever somebody shares its address. */
export const cardPath = (question: { id: number }) => `/q/${question.id}/card.png`

/** What a card shows. */
export type Card = {
  title: string
  category: string
  askedAt: Date
  knowsBy: Date | null
  outcome: { is: Outcome; at: Date } | null
}
