import { commonWords } from './common-words'
import { inventedWords } from './invented-words'
import { leaning, type Random } from './random'
import { drawerBy, wordShares } from './word-law'

// As many as a forum of a million threads has, most of them in one or two: names, misspellings, other languages.
const size = 300_000

/** All words of the forum, the most frequent first. */
export const words = [...commonWords, ...inventedWords(size - commonWords.length, commonWords)]

/** The share of each among all that is written, in the same order. */
export const shares = wordShares(words.length)

const drawIndex = drawerBy(shares)

export const wordAt = (index: number) => words[index] ?? ''
export const anyWord = (random: Random) => wordAt(drawIndex(random))

// The ones before say nothing of what a text is about.
const firstTelling = 250

/** The index of a word that says what a text is about. */
export function tellingIndex(random: Random): number {
  for (;;) {
    const index = drawIndex(random)
    if (index >= firstTelling) return index
  }
}

/** Draws words for one text: a share of them from its topic, so that they come in bursts, the rest from the language. */
export function wordsAbout(topic: number[], share: number, random: Random): () => string {
  return () => (random() < share ? wordAt(topic[leaning(random, topic.length, 1.5)] ?? 0) : anyWord(random))
}
