import type { Random } from '../forum/random'

const shortest = 5

/** A word as hurried fingers type it: two letters exchanged, or one left out. Words of a few letters stay. */
export function misspelling(word: string, random: Random): string {
  const letters = [...word]
  if (letters.length < shortest) return word
  const at = 1 + Math.floor(random() * (letters.length - 2))
  const [letter = '', next = ''] = letters.slice(at, at + 2)
  const typed = random() < 0.5 && letter !== next ? [next, letter] : [next]
  return letters.toSpliced(at, 2, ...typed).join('')
}
