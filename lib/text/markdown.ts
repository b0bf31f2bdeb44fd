import MarkdownIt from 'markdown-it'
import { memberIn, mentionRule, reading } from './mention-rule'

/** Written beside every rendered text; raise it when the output changes, then run `npm run admin -- rerender`. */
export const rendererVersion = 1

const safeAddress = /^(https?:\/\/|mailto:)/i

// CommonMark without HTML and images; markdown-it's own nesting cap stays (FACTS: the one parser a stranger cannot hang).
const markdown = new MarkdownIt('commonmark', { html: false, linkify: true, maxNesting: 20 })
markdown.disable(['image', 'html_block', 'html_inline']).enable('linkify')
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
markdown.validateLink = (address) => safeAddress.test(address.trim())

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener')
  return self.renderToken(tokens, index, options)
}

// A heading inside a post stands below the page's own headings.
markdown.core.ruler.push('lower_headings', (state) => {
  for (const token of state.tokens) if (token.type.startsWith('heading_')) token.tag = 'h3'
})

markdown.use(mentionRule)

const nobody: ReadonlyMap<string, string> = new Map()

/** HTML of what somebody wrote; safe to place in a page as it is. `known` are the members whom it may name. */
export const renderMarkdown = (text: string, known = nobody) =>
  markdown.render(text, reading({ known, named: new Set() })).trim()

/** Whether it is worth looking for mentions in a text. */
export const mayMention = (text: string) => text.includes('@')

/** The names that a text may mention, folded; whether there are such members it does not say. */
export function namesIn(text: string): string[] {
  const named = new Set<string>()
  markdown.parse(text, reading({ known: nobody, named }))
  return [...named]
}

/** Whom of those who are known a text mentions, in the order of writing. */
export function mentionedIn(text: string, known: ReadonlyMap<string, string>): string[] {
  const tokens = markdown.parse(text, reading({ known, named: new Set() }))
  const inline = tokens.flatMap(({ children }) => children ?? [])
  return [...new Set(inline.filter(({ type }) => type === 'mention').map(memberIn))]
}
