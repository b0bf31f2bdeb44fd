import type { Token } from 'markdown-it'
import { beginningOf, endOf } from './graphemes'
import { lengthOf } from './length'
import { markdown } from './markdown'
import { sentencesOf } from './sentences'

const wordsOf = ({ type, content }: Token) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)

/** The words of a Markdown text without its marks, line by line. */
function plainLines(text: string): string {
  return markdown
    .parse(text, {})
    .map(({ children, content }) => children?.map(wordsOf).join('') ?? content)
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** The same on one line. */
export const plainWords = (text: string) => plainLines(text).replaceAll('\n', ' ')

// Marks and the addresses of links take room too, but a text of 20,000 characters is not parsed for its first words.
const sourcePerCharacter = 8
const mostLines = 5

type Beginning = { words: string; goesOn: boolean }

/** The plain words of as much of a text as `length` characters can need. */
function beginning(text: string, length: number): Beginning {
  const source = beginningOf(text, length * sourcePerCharacter)
  return { words: plainLines(source), goesOn: source.length < text.length }
}

/** At most `length` characters and a few lines of plain words, with an ellipsis if anything is left out. */
function cut({ words, goesOn }: Beginning, length: number): string {
  const lines = words.split('\n').slice(0, mostLines).join('\n')
  const fits = lengthOf(lines) <= length
  if (fits && !goesOn && lines === words) return words
  if (lines !== words && lengthOf(lines) < length) return `${lines}…`
  return `${betweenWords(lines.slice(0, endOf(lines, length - 1)))}…`
}

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' })

// What goes on longer than this without a space is an address, or in a script that has none.
const longestWord = 20

/** Without the word that it ends in, for that one is cut. */
function betweenWords(text: string): string {
  const space = text.search(/\s+\S*$/)
  const last = text.slice(space + 1)
  if (space > 0 && last.length <= longestWord) return text.slice(0, space)
  const word = [...wordSegmenter.segment(last)].at(-1)
  return word?.isWordLike && word.segment.length <= longestWord
    ? text.slice(0, space + 1 + word.index).trimEnd() || text
    : text
}

/** At most `length` characters, cut between words, with an ellipsis if cut. */
export const excerpt = (text: string, length = 160) => cut(beginning(text, length), length)

/** The first sentences, up to about `length` characters: what an ending is told with wherever it is listed. */
export function opening(text: string, length = 240): string {
  const { words, goesOn } = beginning(text, length)
  let taken = ''
  for (const sentence of sentencesOf(words)) {
    if (taken && lengthOf((taken + sentence).trimEnd()) > length) break
    taken += sentence
  }
  return cut({ words: taken.trimEnd(), goesOn: goesOn && taken === words }, length + 60)
}
