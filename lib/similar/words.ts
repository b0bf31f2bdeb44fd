import { isUnspaced } from '@/lib/search/scripts'

/** A lexeme of a text, with the weights of its places (A title and tags, B lead, C the rest); none for a filter. */
export type Held = { lexeme: string; weights: string[] | null }

/** How many passages there are, and the share of them that holds each of the common lexemes. */
export type Frequencies = { passages: number; shares: Map<string, number> }

/** A lexeme, how much it says that another question has it too, and about how many questions may have it. */
export type Word = { lexeme: string; weight: number; count: number }

// What every seventh text has says nothing. Below one in two hundred, no word is called rarer than another.
const common = 0.15
const rare = 0.005

// Until the first ANALYZE nobody knows which words are rare.
const unknown = 0.025

// A word that two of ten texts have is not common yet: as if there were more of them without it.
const otherPassages = 200

/** From 0 for what everybody writes to 3.4 for a rare lexeme. */
export function rarityOf(lexeme: string, { passages, shares }: Frequencies): number {
  if (shares.size === 0) return Math.log(common / unknown)
  const share = ((shares.get(lexeme) ?? 0) * passages) / (passages + otherPassages)
  return Math.max(0, Math.log(common / Math.max(rare, share)))
}

/** How much a word says by its place; candidate-queries.ts weighs the other question's words the same way. */
export const placeWeights = { title: 1, lead: 0.4 }

// They add to what the words share; by itself neither is enough.
const sharedFilters = { category: 0.8, tag: 1 }

/** Whether a lexeme is no word but says where a question belongs. */
export const isFilter = (lexeme: string) => /^[a-z]+=/.test(lexeme)

function filterWeight(lexeme: string): number {
  if (lexeme.startsWith('category=')) return sharedFilters.category
  return lexeme.startsWith('tag=') ? sharedFilters.tag : 0
}

const isNumber = (lexeme: string) => /^[-\d.,]+$/.test(lexeme)
const numberSays = 0.5

// Of scripts without spaces the lexemes are pairs of letters, so that one word is several of them: two Japanese questions
// would be alike by one. A letter alone says nothing, nor does what only bends a word.
const pairSays = 0.5
const isLetter = (lexeme: string) => [...lexeme.replace(/\p{M}/gu, '')].length === 1
const isEnding = (lexeme: string) => /^\p{sc=Hiragana}+$/u.test(lexeme)

function says(lexeme: string): number {
  if (isUnspaced(lexeme)) return isLetter(lexeme) || isEnding(lexeme) ? 0 : pairSays
  return isNumber(lexeme) ? numberSays : 1
}

function weightOf({ lexeme, weights }: Held, frequencies: Frequencies): number {
  if (weights === null) return filterWeight(lexeme)
  const rarity = rarityOf(lexeme, frequencies) * says(lexeme)
  if (weights.includes('A')) return rarity * placeWeights.title
  return weights.includes('B') ? rarity * placeWeights.lead : 0
}

const most = 40

// What is not among the common words, most texts lack by far.
const unlisted = 0.001

/** The words of a question that say most about what it is like, in that order. */
export function tellingWords(held: Held[], frequencies: Frequencies): Word[] {
  const { passages, shares } = frequencies
  const questions = passages * (shares.get('kind=question') ?? 1)
  return held
    .map((one) => ({
      lexeme: one.lexeme,
      weight: weightOf(one, frequencies),
      count: (shares.get(one.lexeme) ?? unlisted) * questions,
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1))
    .slice(0, most)
}
