import Parser, { type MarkdownIt, type StateBlock } from 'markdown-it'
import { standardRule } from './standard-rule'

type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number]

/** Quotes and lists inside one another, as deep as a page can show them. */
export const deepest = 20

const lineOf = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const indentOf = (state: StateBlock, line: number) => state.sCount[line] ?? 0

/** Below the deepest level, what is left is one paragraph, marks and all. */
const tooDeep: BlockRule = (state, startLine, endLine, silent) => {
  if (silent || state.level < deepest) return false
  let end = startLine + 1
  while (end < endLine && (state.isEmpty(end) || indentOf(state, end) >= state.blkIndent)) end += 1
  state.push('paragraph_open', 'p', 1)
  const words = state.push('inline', '', 0)
  words.content = state.getLines(startLine, end, state.blkIndent, false).trim()
  words.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = end
  return true
}

const quoteEnds: BlockRule = (_state, _startLine, _endLine, silent) => silent

// What a quoted line may begin with: words, or marks that stand before words. Anything else is a face: >_< >.< >:(
const face = String.raw`\S<(?:\s|$)`
const word = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}&\\]|[\p{Ps}\p{Pi}"'<]\S`
const marks = String.raw`[*_~\x60!#@$€£¿¡.…+–—\-]+(?:${word})|(?:[*+–—…\-]|#{1,6}|\.{3})\s`
const line = '([*_-])\\1{2,}\\s*$|`{3}|~{3}'
const opening = new RegExp(String.raw`^>(?!${face})(?:$|[\s>]|${word}|${marks}|${line})`, 'u')

/** A quote goes on for as many lines as have its mark. */
const quote: BlockRule = (state, startLine, endLine, silent) => {
  const { lineMax } = state
  let end = startLine
  while (end < endLine && opening.test(lineOf(state, end))) end += 1
  if (end === startLine) return false
  if (!silent) state.lineMax = end
  const found = blockquote(state, startLine, end, silent)
  state.lineMax = lineMax
  return found
}

const number = /^(\d{1,9})([.)])(?=\s|$)/

/** "2024. That was the year" is a sentence. It begins a list only if the next line at its indent begins with 2025. */
function countsOn(state: StateBlock, startLine: number, endLine: number): boolean {
  const [, written, mark] = lineOf(state, startLine).match(number) ?? []
  if (written === undefined || Number(written) === 1) return true
  let line = startLine + 1
  while (line < endLine && (state.isEmpty(line) || indentOf(state, line) > indentOf(state, startLine) + 1))
    line += 1
  const [, next, nextMark] = (line < endLine && lineOf(state, line).match(number)) || []
  return Number(next) === Number(written) + 1 && nextMark === mark
}

const underline = /^(={3,}|-{3,})\s*$/

/** Only one line is ever underlined as a heading: above a sum there are several. */
const isUnderlined = (state: StateBlock, startLine: number, endLine: number) =>
  startLine + 1 < endLine && underline.test(lineOf(state, startLine + 1))

const blockquote = standardRule(new Parser('zero').block.ruler, 'blockquote')
const list = standardRule(new Parser('zero').block.ruler, 'list')
const underlinedHeading = standardRule(new Parser('zero').block.ruler, 'lheading')

/** Where lines are read differently from CommonMark, so that nothing that somebody wrote vanishes or changes. */
export function readOwnBlocks({ block: { ruler } }: MarkdownIt): void {
  // A link's definition shows nothing, and `[Edit]: done` is one. Four spaces are how poems and replies are set.
  ruler.disable(['reference', 'code', 'html_block'])
  ruler.before('fence', 'too_deep', tooDeep)
  ruler.at('blockquote', quote, { alt: ['paragraph', 'blockquote', 'list'] })
  ruler.push('quote_ends', quoteEnds, { alt: ['blockquote'] })
  ruler.at(
    'list',
    (state, startLine, endLine, silent) =>
      (silent || countsOn(state, startLine, endLine)) && list(state, startLine, endLine, silent),
    { alt: ['paragraph', 'blockquote'] },
  )
  ruler.at(
    'lheading',
    (state, startLine, endLine, silent) =>
      isUnderlined(state, startLine, endLine) && underlinedHeading(state, startLine, endLine, silent),
  )
}
