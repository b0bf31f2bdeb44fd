import { byScript, isUnspaced, unspaced } from './scripts'

/** Where something stands in a text, and which word it is. */
export type Mark = { from: number; to: number; word: string }

const letter = String.raw`[[\p{L}\p{N}\p{M}\p{Cf}]--${unspaced}]`
const wordsOfParts = new RegExp(
  String.raw`${letter}+(?:[\-‐‑.\/@_&'’]${letter}+|\(${letter}+\)?)*[+#]*`,
  'gv',
)
const parts = new RegExp(`${letter}+`, 'gv')

const marksOf = (text: string, pattern: RegExp, start = 0): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    from: start + index,
    to: start + index + word.length,
    word,
  }))

/** The words of a text, each with its parts: what may be a word that was looked for. */
const wordsIn = (text: string) =>
  marksOf(text, wordsOfParts).map((whole) => ({ whole, parts: marksOf(whole.word, parts, whole.from) }))

/** What in some texts may be a word that was looked for, each once. */
export const candidates = (texts: string[]): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      wordsIn(text).flatMap(({ whole, parts }) => [whole, ...parts].map((mark) => mark.word)),
    ),
  ),
]

// Whatever the width of the letters, and without what nobody sees between them.
const folded = (character: string) =>
  /\p{Cf}/u.test(character) ? '' : character.normalize('NFKC').toLowerCase()

/** A text folded, and where each of its characters stood. */
function unfoldable(text: string) {
  const places: number[] = []
  let [plain, at] = ['', 0]
  for (const character of text) {
    const one = folded(character)
    for (let i = 0; i < one.length; i++) places.push(at)
    plain += one
    at += character.length
  }
  return { plain, place: (i: number) => places[i] ?? at }
}

// In a text without spaces every letter may match. The first few hundred matches are enough to choose what to show.
const mostMarks = 300

/** Where letters of a script without spaces stand in a text. */
function standing(text: string, letters: string[]): Mark[] {
  if (!isUnspaced(text)) return []
  const { plain, place } = unfoldable(text)
  return letters.flatMap((sought) => {
    const found: Mark[] = []
    for (
      let i = plain.indexOf(sought);
      i >= 0 && found.length < mostMarks;
      i = plain.indexOf(sought, i + sought.length)
    )
      found.push({ from: place(i), to: place(i + sought.length), word: sought })
    return found
  })
}

/** What was looked for, as texts have it: whole words, and letters of scripts without spaces. */
export type Sought = { words: Set<string>; letters: string[] }

/** The letters without spaces between them among what was typed. */
export const soughtLetters = (typed: string[]): string[] => [
  ...new Set(
    typed
      .flatMap(byScript)
      .filter(isUnspaced)
      .map((run) => [...run].map(folded).join('')),
  ),
]

/** Where a text has what was looked for, in order; only the first few hundred places. */
export function marksIn(text: string, { words, letters }: Sought): Mark[] {
  const isSought = ({ word }: Mark) => words.has(word)
  const found = wordsIn(text).flatMap(({ whole, parts }) => {
    const sought = parts.filter(isSought)
    return sought.length > 0 ? sought : [whole].filter(isSought)
  })
  return [...found, ...standing(text, letters)]
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .slice(0, mostMarks)
}
