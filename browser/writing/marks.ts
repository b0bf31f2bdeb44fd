import { isUnspaced } from '@/lib/search/scripts'

/** A text with what is chosen in it; where nothing is, `start` and `end` are the caret. */
type Chosen = { text: string; start: number; end: number }

/** What is put in the place of a part of a text, and what is chosen then. */
export type Edit = { from: number; to: number; insert: string; select: [number, number] }

export type Format = (chosen: Chosen) => Edit

const stars = { bold: 2, italic: 1 } as const

type Emphasis = keyof typeof stars

const starsAtEnd = (text: string) => /\**$/.exec(text)?.[0].length ?? 0
const starsAtStart = (text: string) => /^\**/.exec(text)?.[0].length ?? 0

/** Of one star, two, or three, which are both. */
const holds = (count: number, emphasis: Emphasis) => (emphasis === 'bold' ? count >= 2 : count % 2 === 1)

/** All of it is, by one pair of marks: there are no others of the kind inside. */
function isEmphasized(words: string, emphasis: Emphasis): boolean {
  const length = stars[emphasis]
  const inside = words.slice(length, -length)
  return (
    inside !== '' &&
    holds(Math.min(starsAtStart(words), starsAtEnd(words)), emphasis) &&
    !inside.match(/\*+/g)?.some((run) => holds(run.length, emphasis))
  )
}

const ofWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character) && !isUnspaced(character)

/** What is chosen, without white space at its ends: beside that, a star would be a star. */
function trimmed({ text, start, end }: Chosen): Chosen {
  const words = text.slice(start, end)
  if (words.trim() === '') return { text, start, end: words === '' ? end : start }
  return { text, start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

/** The whole of the words that are chosen in part: inside of one, stars are stars. */
function wholeWords({ text, start, end }: Chosen): Chosen {
  let [from, to] = [start, end]
  while (ofWord(text[from - 1]) && ofWord(text[from])) from -= 1
  if (from === to) while (ofWord(text[from - 1])) from -= 1
  while (ofWord(text[to - 1]) && ofWord(text[to])) to += 1
  if (from === to) while (ofWord(text[to])) to += 1
  return { text, start: from, end: to }
}

/** Makes words bold or italic, or takes that away. */
const emphasized =
  (emphasis: Emphasis, placeholder: string): Format =>
  (given) => {
    const mark = '*'.repeat(stars[emphasis])
    const { text, start, end } = wholeWords(trimmed(given))
    const words = text.slice(start, end)
    if (words.includes('\n')) return emphasizedLines(emphasis, { text, start, end })
    const shown = words || placeholder
    const around = Math.min(starsAtEnd(text.slice(0, start)), starsAtStart(text.slice(end)))
    /** The same letters are chosen as before, wherever they stand now. */
    const chosen = (moved: number): [number, number] =>
      words === ''
        ? [start + moved, start + moved + shown.length]
        : [Math.max(start, given.start) + moved, Math.min(end, Math.max(start, given.end)) + moved]
    if (words !== '' && holds(around, emphasis))
      return {
        from: start - mark.length,
        to: end + mark.length,
        insert: words,
        select: chosen(-mark.length),
      }
    if (isEmphasized(words, emphasis)) {
      const plain = words.slice(mark.length, -mark.length)
      return { from: start, to: end, insert: plain, select: [start, start + plain.length] }
    }
    return { from: start, to: end, insert: mark + shown + mark, select: chosen(mark.length) }
  }

const parts = /^(\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s+)*)(.*?)(\s*)$/

/** The same of each line, because stars reach no further than their paragraph or list item. */
function emphasizedLines(emphasis: Emphasis, { text, start, end }: Chosen): Edit {
  const mark = '*'.repeat(stars[emphasis])
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => parts.exec(line)?.slice(1) ?? ['', line, ''])
  const isOn = lines.every(([, words = '']) => words === '' || isEmphasized(words, emphasis))
  const changed = (words: string) => {
    if (words === '' || (!isOn && isEmphasized(words, emphasis))) return words
    return isOn ? words.slice(mark.length, -mark.length) : mark + words + mark
  }
  const insert = lines.map(([before, words = '', after]) => before + changed(words) + after).join('\n')
  return { from: start, to: end, insert, select: [start, start + insert.length] }
}

const newAddress = 'https://'
const isAddress = (words: string) => /^(https?:\/\/|mailto:)\S+$/i.test(words)

/** Makes words a link whose address is chosen to be written, or an address one whose words are. */
const linked: Format = (given) => {
  const { text, start, end } = trimmed(given)
  const chosen = text.slice(start, end).replace(/\s*\n\s*/g, ' ')
  const [words, address] = isAddress(chosen) ? ['', chosen] : [chosen, newAddress]
  const shown = words || 'link text'
  const at = words ? start + shown.length + 3 : start + 1
  const select: [number, number] = [at, at + (words ? address : shown).length]
  return { from: start, to: end, insert: `[${shown}](${address})`, select }
}

type LineMark = {
  mark: string
  /** A line that has it; its first group is what stays. */
  marked: RegExp
  /** Empty lines get it as well. */
  emptyToo?: boolean
  /** An empty line keeps what follows out of it. */
  endsWithBlank?: boolean
}

/** Puts a mark before each of the lines that are chosen, or takes it away. */
const eachLine =
  ({ mark, marked, emptyToo, endsWithBlank }: LineMark): Format =>
  ({ text, start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1
    const last = end > start && text[end - 1] === '\n' ? end - 1 : end
    const next = text.indexOf('\n', last)
    const to = next < 0 ? text.length : next
    const lines = text.slice(from, to).split('\n')
    const isOn =
      lines.some((line) => marked.test(line)) && lines.every((line) => !line.trim() || marked.test(line))
    const withMark = (line: string) => {
      if (marked.test(line)) return line
      if (line.trim() || lines.length === 1) return mark + line
      return emptyToo ? mark.trimEnd() : line
    }
    const changed = lines.map((line) => (isOn ? line.replace(marked, '$1') : withMark(line))).join('\n')
    const follows = text.slice(to + 1).split('\n', 1)[0] ?? ''
    const apart = endsWithBlank && !isOn && follows.trim() !== '' && !marked.test(follows)
    const caret = Math.max(from, start + changed.length - (to - from))
    const select: [number, number] = start === end ? [caret, caret] : [from, from + changed.length]
    return { from, to, insert: apart ? `${changed}\n` : changed, select }
  }

/** The formats that the bar above a text offers, in its order. */
export const formats = {
  Bold: emphasized('bold', 'bold text'),
  Italic: emphasized('italic', 'italic text'),
  Link: linked,
  // A line right after a list belongs to its last item.
  List: eachLine({ mark: '- ', marked: /^(\s*)[-*+] /, endsWithBlank: true }),
  Quote: eachLine({ mark: '> ', marked: /^()> ?/, emptyToo: true }),
} as const satisfies Record<string, Format>
