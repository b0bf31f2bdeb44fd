import Parser from 'markdown-it'
import { deepest, readOwnBlocks } from './block-rules'
import { emphasizeBetweenWords } from './emphasis'
import { finishTokens } from './finished-tokens'
import { readOwnInlines } from './inline-rules'
import { memberIn, mentionRule, reading } from './mention-rule'

/** Written beside every rendered text; raise it when the output changes, and a job renders the texts again (lib/upkeep/rerender.ts). */
export const rendererVersion = 2

const safeAddress = /^(https?:\/\/|mailto:)/i

/** Markdown for people who do not know it: CommonMark without HTML, in which nothing that somebody wrote vanishes. */
export const markdown = new Parser('commonmark', {
  html: false,
  xhtmlOut: false,
  breaks: true,
  linkify: true,
  // Never reached: the parser leaves out what is nested deeper, and a list is two levels.
  maxNesting: deepest + 2,
})
markdown.enable('linkify').use(readOwnBlocks).use(readOwnInlines).use(emphasizeBetweenWords).use(mentionRule)
markdown.core.ruler.push('finish_tokens', finishTokens)
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
markdown.validateLink = (address) => safeAddress.test(address.trim())
// What was written: decoded, one address can be shown as its look-alike.
markdown.normalizeLinkText = (address) => address

const { escapeHtml } = markdown.utils
const withBreaks = (text: string) => escapeHtml(text).replaceAll('\n', '<br>\n')

markdown.renderer.rules.fence = (tokens, index) =>
  `<pre dir="ltr"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`
markdown.renderer.rules.code_inline = (tokens, index) =>
  `<code dir="ltr">${withBreaks(tokens[index]?.content ?? '')}</code>`

/** The members whom a text may name, by their folded names. */
export type MentionedNames = ReadonlyMap<string, string>

const nobody: MentionedNames = new Map()

/**
 * HTML of what somebody wrote; safe to place in a page as it is, in an element that says `dir="auto"`. The names
 * of `known` members are links.
 */
export function renderMarkdown(text: string, known = nobody): string {
  const env = reading({ known, named: new Set() })
  const tokens = markdown.parse(text, env)
  const shows = tokens.some(({ type, content }) => type === 'hr' || content.trim() !== '')
  // Marks alone, such as # or >, would leave an empty page.
  if (!shows) return text.trim() && `<p>${withBreaks(text.trim())}</p>`
  return markdown.renderer.render(tokens, markdown.options, env).trim()
}

/** A text as it is stored: its source, what it is rendered to, and by which version. */
export const rendered = (text: string, known = nobody) => ({
  text,
  html: renderMarkdown(text, known),
  renderer: rendererVersion,
})

/** The same of a question’s two texts. */
export const renderedQuestion = ({ lead, more }: { lead: string; more: string }, known = nobody) => ({
  lead,
  leadHtml: renderMarkdown(lead, known),
  more,
  moreHtml: renderMarkdown(more, known),
  renderer: rendererVersion,
})

/** Whether it is worth looking for mentions in a text. */
export const mayMention = (text: string) => text.includes('@')

/** The names that a text may mention, as they are written, whether or not there are such members. */
export function mentionableNames(text: string): string[] {
  const named = new Set<string>()
  markdown.parse(text, reading({ known: nobody, named }))
  return [...named]
}

/** The known members whom a text mentions, in the order in which it does. */
export function mentionedIn(text: string, known: MentionedNames): string[] {
  const tokens = markdown.parse(text, reading({ known, named: new Set() }))
  const inline = tokens.flatMap(({ children }) => children ?? [])
  return [...new Set(inline.filter(({ type }) => type === 'mention').map(memberIn))]
}
