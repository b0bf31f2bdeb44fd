import Parser, { type MarkdownIt, type StateInline } from 'markdown-it'
import { standardRule } from './standard-rule'

type InlineRule = ReturnType<MarkdownIt['inline']['ruler']['getRules']>[number]

const standard = (name: string) => standardRule(new Parser('zero').inline.ruler, name)

const unmarked = standard('escape')
const link = standard('link')
const linkify = standard('linkify')
const backticks = standard('backticks')

// A backslash takes the meaning from a mark. Before anything else, as in C:\ and \(^o^)/, it is a backslash.
const escaped =
  /(?<![¯:])\\(?:[`*_[\]<&@]|\\(?=[`*_[\]<&])|!(?=\[)|(?<=^[ \t]*\\)[#+\-=>~]|(?<=\d\\)[.)]|(?<=\]\\)\()/my

const backslash: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '\\') return false
  escaped.lastIndex = state.pos
  if (escaped.test(state.src)) return unmarked(state, silent)
  if (!silent) state.pending += '\\'
  state.pos += 1
  return true
}

/** A picture is a link to it. Inside a link, which can hold no other, it is its words. */
const picture: InlineRule = (state, silent) => {
  const start = state.pos
  if (!state.src.startsWith('![', start)) return false
  state.pos = start + 1
  const isWords = state.linkLevel > 0 && !silent
  const found = link(state, silent || isWords)
  if (!found) state.pos = start
  if (found && isWords) {
    const end = state.md.helpers.parseLinkLabel(state, start + 1, true)
    state.pending += state.src.slice(start + 2, end)
  }
  return found
}

const underscore = '_'.charCodeAt(0)

const hasOpenUnderscore = ({ delimiters }: StateInline) =>
  delimiters.some(({ marker, open }) => open && marker === underscore)

/** In `_see https://example.org/a.jpg_` the last mark ends the emphasis. */
const bareLink: InlineRule = (state, silent) => {
  if (!linkify(state, silent)) return false
  const [begin, words] = state.tokens.slice(-3)
  const marks = words?.content.match(/_+$/)?.[0].length ?? 0
  if (silent || !begin || !words || marks === 0 || !hasOpenUnderscore(state)) return true
  begin.attrSet('href', String(begin.attrGet('href')).slice(0, -marks))
  words.content = words.content.slice(0, -marks)
  state.pos -= marks
  return true
}

/** Code on several lines keeps them. */
const code: InlineRule = (state, silent) => {
  const { pos, tokens } = state
  const before = tokens.length
  if (!backticks(state, silent)) return false
  const token = tokens.length > before ? tokens.at(-1) : undefined
  if (token?.type !== 'code_inline') return true
  const { length } = token.markup
  const written = state.src.slice(pos + length, state.pos - length)
  const isPadded = written.startsWith(' ') && written.endsWith(' ') && written.trim() !== ''
  token.content = isPadded ? written.slice(1, -1) : written
  return true
}

/** Where marks within a line are read differently from CommonMark, so that nothing that somebody wrote vanishes. */
export function readOwnInlines({ inline: { ruler }, helpers }: MarkdownIt): void {
  ruler.disable('html_inline')
  ruler.at('escape', backslash)
  ruler.at('image', picture)
  ruler.at('linkify', bareLink)
  ruler.at('backticks', code)
  const { parseLinkLabel } = helpers
  const noAddress = /\([ \t\n]*\)/y
  helpers.parseLinkLabel = (state, start, disableNested) => {
    const end = parseLinkLabel(state, start, disableNested)
    noAddress.lastIndex = end + 1
    return end >= 0 && noAddress.test(state.src) ? -1 : end
  }
}
