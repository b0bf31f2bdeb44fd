import type { Token } from 'markdown-it'
import { beginningOf, firstCharacters, goingOn, shortened } from './graphemes'
import { lengthOf } from './length'
import { markdown } from './markdown'
import { sentencesOf } from './sentences'

const wordsOf = ({ type, content }: Token) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)

/** A text's paragraphs, list items, headings and the like: the words of each without its marks, line by line. */
const blocksOf = (text: string): string[] =>
  markdown
    .parse(text, {})
    .map(({ children, content }) => children?.map(wordsOf).join('') ?? content)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join('\n'),
    )
    .filter(Boolean)

/** The words of a Markdown text without its marks, line by line. */
export const plainLines = (text: string) => blocksOf(text).join('\n')

const plainBlocks = (text: string) => blocksOf(text).join('\n\n')

// Marks and the addresses of links take room too, but a text of 20,000 characters is not parsed for its first words.
const sourcePerCharacter = 8
const mostLines = 5

type Beginning = { words: string; goesOn: boolean }

/** The plain words of as much of a text as `length` characters can need. */
function beginning(text: string, length: number, plain = plainLines): Beginning {
  const source = beginningOf(text, length * sourcePerCharacter)
  return { words: plain(source), goesOn: source.length < text.length }
}

/** At most `length` characters, with an ellipsis if anything is left out. */
const cut = ({ words, goesOn }: Beginning, length: number): string =>
  goesOn ? goingOn(betweenWords(firstCharacters(words, length - 1))) : shortened(words, length, betweenWords)

/** The same of the first few lines: a list of many would be as tall as a page. */
function cutLines({ words, goesOn }: Beginning, length: number): string {
  const lines = words.split('\n').slice(0, mostLines).join('\n')
  if (lines === words) return cut({ words, goesOn }, length)
  return lengthOf(lines) < length ? goingOn(lines) : cut({ words: lines, goesOn: true }, length)
}

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' })

// What is longer than this without a space is an address, or in a script that sets none.
const longestWord = 20

/** A text that was cut anywhere, without the word that was cut with it. */
function betweenWords(text: string): string {
  const space = text.search(/\s+\S*$/)
  const last = text.slice(space + 1)
  if (space > 0 && last.length <= longestWord) return text.slice(0, space)
  const word = [...wordSegmenter.segment(last)].at(-1)
  return word?.isWordLike && word.segment.length <= longestWord
    ? text.slice(0, space + 1 + word.index).trimEnd() || text
    : text
}

/** At most `length` characters on a few lines, cut between words, with an ellipsis if anything is left out. */
export const excerpt = (text: string, length = 160) => cutLines(beginning(text, length), length)

/** At most `length` characters with every line, cut between words; blank lines keep paragraphs and list items apart. */
export const quotation = (text: string, length: number) => cut(beginning(text, length, plainBlocks), length)

/** The first sentences, up to about `length` characters: what an ending is told with wherever it is listed. */
export function opening(text: string, length = 240): string {
  const { words, goesOn } = beginning(text, length)
  let taken = ''
  for (const sentence of sentencesOf(words)) {
    if (taken && lengthOf((taken + sentence).trimEnd()) > length) break
    taken += sentence
  }
  return cutLines({ words: taken.trimEnd(), goesOn: goesOn && taken === words }, length + 60)
}
