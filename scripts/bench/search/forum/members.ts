import { wordAt } from './vocabulary'

// Past the words that people know, so that no member is called "the".
const firstWord = 5000
const longestName = 18

/** A name that nobody else has, by the member's id. */
export const memberName = (id: number) =>
  `${wordAt(firstWord + id).slice(0, longestName - 6)}.${id.toString(36)}`
