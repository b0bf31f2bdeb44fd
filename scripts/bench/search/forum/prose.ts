import type { Random } from './random'

const shortest = 4
const spread = 18
const paragraph = 90

const between = (chance: number) => (chance < 0.06 ? ', ' : chance < 0.064 ? '-' : ' ')

/** Sentences and paragraphs of so many words, as people type them. */
export function prose(random: Random, word: () => string, length: number): string {
  const pieces = [capital(word())]
  const sentence = () => shortest + Math.floor(random() * spread)
  let [left, inParagraph] = [sentence(), 0]
  for (let count = 1; count < length; count++) {
    inParagraph++
    if (--left > 0) pieces.push(between(random()), word())
    else {
      const over = inParagraph > paragraph
      pieces.push(random() < 0.1 ? '?' : '.', over ? '\n\n' : ' ', capital(word()))
      left = sentence()
      if (over) inParagraph = 0
    }
  }
  return `${pieces.join('')}.`
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
