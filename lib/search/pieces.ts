import type { Mark } from './marking'

export type Piece = { words: string; marked: boolean }

export const isMarked = (pieces: Piece[]) => pieces.some(({ marked }) => marked)

/** A part of a text. */
export type TextRange = { from: number; to: number }

/** A stretch of a text, cut at the marks in it. */
export function piecesOf(text: string, { from, to }: TextRange, marks: Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const mark of marks.filter((mark) => mark.from >= from && mark.to <= to)) {
    if (mark.from < at) continue
    pieces.push({ words: text.slice(at, mark.from), marked: false })
    pieces.push({ words: text.slice(mark.from, mark.to), marked: true })
    at = mark.to
  }
  pieces.push({ words: text.slice(at, to), marked: false })
  return pieces.filter(({ words }) => words !== '')
}
