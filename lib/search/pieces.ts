/** What stands around a word that was looked for, and in place of a sign that PostgreSQL's parser must not see. */
export const marks = {
  start: '\u0002',
  end: '\u0003',
  slash: '\u0004',
  hyphen: '\u0005',
  angle: '\u0006',
} as const

export type Piece = { words: string; marked: boolean }

/** A text without the characters that serve as marks. */
export const withoutMarks = (text: string) => text.replace(/\p{Cc}+/gu, ' ')

/** A text in which nothing looks like a tag of HTML: a headline would lose it. */
export const withoutTags = (text: string) => text.replaceAll('<', marks.angle)

const restored = (text: string) =>
  text.replaceAll(marks.slash, '/').replaceAll(marks.hyphen, '-').replaceAll(marks.angle, '<')

/** Cuts a text at its marks, which come in pairs. */
export function piecesOf(marked: string): Piece[] {
  const parts = restored(marked).replaceAll(marks.end, marks.start).split(marks.start)
  return parts.map((words, i) => ({ words, marked: i % 2 === 1 })).filter(({ words }) => words !== '')
}

export const isMarked = (pieces: Piece[]) => pieces.some(({ marked }) => marked)

/** Pieces of a longer text, with an ellipsis at each end that is not an end of the text. */
export function withEllipses(pieces: Piece[], whole: string): Piece[] {
  const shown = pieces.map(({ words }) => words).join('')
  const ellipsis: Piece = { words: '…', marked: false }
  const before = whole.startsWith(shown.slice(0, 20)) ? [] : [ellipsis]
  const after = whole.endsWith(shown.slice(-20)) ? [] : [ellipsis]
  return [...before, ...pieces, ...after]
}
