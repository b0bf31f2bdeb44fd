import type { Mark } from './marking'
import { type Piece, piecesOf, type TextRange } from './pieces'

// In UTF-16 code units: what is shown before the first mark of a fragment, and from there on.
const before = 60
const after = 120

const byWord = new Intl.Segmenter('en', { granularity: 'word' })

/** The words around a mark, and what follows it. */
function around(text: string, mark: Mark): TextRange {
  const words = byWord.segment(text)
  const from = words.containing(Math.max(0, mark.from - before))?.index ?? 0
  const to = words.containing(Math.max(mark.to, mark.from + after))?.index ?? text.length
  return withoutSpace(text, { from, to: Math.max(to, mark.to) })
}

/** A stretch that neither begins nor ends with a space or the end of a line. */
function withoutSpace(text: string, { from, to }: TextRange): TextRange {
  const words = text.slice(from, to)
  return { from: to - words.trimStart().length, to: from + words.trimEnd().length }
}

const keyOf = ({ word }: Mark) => word.toLowerCase()

const wordsWithin = (marks: Mark[], from: number, to: number) =>
  new Set(marks.filter((mark) => mark.from >= from && mark.to <= to).map(keyOf))

/** The first mark that most of the marked words follow closely. */
function fullest(marks: Mark[]): Mark | undefined {
  let [best, most]: [Mark | undefined, number] = [undefined, 0]
  for (const mark of marks) {
    const { size } = wordsWithin(marks, mark.from, mark.from + after)
    if (size > most) [best, most] = [mark, size]
  }
  return best
}

/** One or two stretches of a long text that have the most of the marked words, in order. */
function fragments(text: string, marks: Mark[]): TextRange[] {
  const fullestMark = fullest(marks) ?? marks[0]
  if (!fullestMark) return []
  const first = around(text, fullestMark)
  const shown = wordsWithin(marks, first.from, first.to)
  const missing = fullest(marks.filter((mark) => !shown.has(keyOf(mark))))
  if (!missing) return [first]
  const second = around(text, missing)
  const [one, two] = first.from < second.from ? [first, second] : [second, first]
  return two.from <= one.to ? [{ from: one.from, to: Math.max(one.to, two.to) }] : [one, two]
}

/** The parts of a text that have the marks, with an ellipsis wherever something is left out. */
export function excerptWith(text: string, marks: Mark[]): Piece[] {
  const stretches = fragments(text, marks)
  const pieces = stretches.flatMap((stretch, i) => [
    ...(stretch.from > 0 ? [{ words: i > 0 ? ' … ' : '…', marked: false }] : []),
    ...piecesOf(text, stretch, marks),
  ])
  return (stretches.at(-1)?.to ?? text.length) < text.length
    ? [...pieces, { words: '…', marked: false }]
    : pieces
}
