import { tagCount } from './forum'
import { randomFor } from './random'
import { stream } from './streams'
import { tellingIndex, wordAt } from './vocabulary'

/** The words that are tags, as indexes of the vocabulary, in the order of the tags' ids. */
const tagWords = distinctWords()

function distinctWords(): number[] {
  const random = randomFor(stream.tags)
  const found = new Set<number>()
  while (found.size < tagCount) found.add(tellingIndex(random))
  return [...found]
}

export const tagWord = (id: number) => tagWords[id - 1] ?? 0
export const tagName = (id: number) => wordAt(tagWord(id))
