import { shares, words } from '../forum/vocabulary'

/** The share of the texts that have a word, from and to. */
export type Band = { from: number; to: number }

export const bands = {
  rare: { from: 0.5 / 100_000, to: 2 / 100_000 },
  middling: { from: 1 / 5000, to: 1 / 2000 },
  common: { from: 1 / 200, to: 1 / 50 },
  veryCommon: { from: 1 / 12, to: 1 / 3 },
} satisfies Record<string, Band>

const usualLength = 60
const indexes = new Map(words.map((word, index) => [word, index]))

/** About what share of the texts has a word; 0 for one that is not of the forum's language. */
export function shareOfTexts(word: string): number {
  const share = shares[indexes.get(word) ?? -1] ?? 0
  return 1 - Math.exp(-usualLength * share)
}

export function isIn({ from, to }: Band, word: string): boolean {
  const share = shareOfTexts(word)
  return share >= from && share <= to
}
