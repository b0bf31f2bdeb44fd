import { type Random, randomFor } from './random'
import { stream } from './streams'

const onsets =
  'b c d f g h j k l m n p r s t v w z bl br ch cl cr dr fl fr gl gr pl pr sh sl sp st th tr'.split(' ')
const vowels = 'a e i o u a e i o u a e i o u ai ea io ou'.split(' ')
const codas = ['', '', '', '', 'n', 'r', 'l', 's', 't', 'm', 'ck', 'nd', 'st', 'rk']
const accents: Record<string, string> = { a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'ü' }
const accented = 0.01

const one = (random: Random, of: string[]) => of[Math.floor(random() * of.length)] ?? ''

/** Words that can be spoken and that no language has: so many of them, none twice and none of those known. */
export function inventedWords(count: number, known: Iterable<string>): string[] {
  const random = randomFor(stream.words)
  const words = new Set(known)
  const before = words.size
  while (words.size < before + count) words.add(inventedWord(random, words.size))
  return [...words].slice(before)
}

/** The rarer, the longer. */
function inventedWord(random: Random, rank: number): string {
  const syllables = 2 + Number(random() < rank / 60_000)
  let word = ''
  for (let syllable = 0; syllable < syllables; syllable++) word += one(random, onsets) + one(random, vowels)
  word += one(random, codas)
  return random() < accented ? word.replace(/[aeiou]/, (letter) => accents[letter] ?? letter) : word
}
