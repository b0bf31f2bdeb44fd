import type { StateCore, Token } from 'markdown-it'

/** What is left to do once a text is parsed. */
export function finishTokens({ tokens, Token: TokenOf }: StateCore): void {
  const text = (content: string) => Object.assign(new TokenOf('text', '', 0), { content })
  tokens.forEach((token, at) => {
    // The first block has the direction of the element around it, whose dir="auto" goes by the first words.
    if (token.nesting === 1 && at > 0 && tokens[at - 1]?.nesting !== 1) token.attrSet('dir', 'auto')
    if (token.type.startsWith('heading_')) token.tag = lowered(token.tag)
    if (token.type === 'fence') token.content = [token.info.trim(), token.content].filter(Boolean).join('\n')
    if (token.children) token.children = finishLinks(token.children, text)
  })
  keepNumbers(tokens)
}

/** Headings stand below the page's own. */
const lowered = (tag: string) => `h${Math.min(Number(tag.slice(1)) + 2, 6)}`

/** A link without words shows its address; its title, which no phone shows, is set after it. */
function finishLinks(children: Token[], text: (content: string) => Token): Token[] {
  const finished: Token[] = []
  let begin = -1
  for (const token of children) {
    const open = finished[begin]
    if (token.type === 'link_open') begin = finished.length
    if (token.type !== 'link_close' || !open) {
      finished.push(token)
      continue
    }
    const isEmpty = finished.slice(begin + 1).every(({ content }) => content.trim() === '')
    const title = String(open.attrGet('title') ?? '')
    open.attrs = [
      ['href', open.attrGet('href') ?? ''],
      ['rel', 'nofollow ugc noopener'],
    ]
    if (isEmpty) finished.push(text(String(open.attrGet('href'))))
    finished.push(token, ...(title ? [text(` (${title})`)] : []))
    begin = -1
  }
  return finished
}

type Counting = { next: number; last: string }

/** A list's items have the numbers that were written; the same number for all of them counts on. */
function keepNumbers(tokens: Token[]): void {
  const lists: (Counting | null)[] = []
  for (const token of tokens) {
    if (token.type === 'ordered_list_open')
      lists.push({ next: Number(token.attrGet('start') ?? 1), last: '' })
    if (token.type === 'bullet_list_open') lists.push(null)
    if (token.type.endsWith('_list_close')) lists.pop()
    const list = lists.at(-1)
    if (token.type !== 'list_item_open' || !list) continue
    const written = Number(token.info)
    if (token.info !== list.last && written !== list.next) {
      token.attrSet('value', written)
      list.next = written
    }
    list.next += 1
    list.last = token.info
  }
}
