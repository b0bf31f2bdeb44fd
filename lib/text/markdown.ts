import MarkdownIt from 'markdown-it'

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

/** HTML of what somebody wrote; safe to place in a page as it is. */
export const renderMarkdown = (text: string) => markdown.render(text).trim()
