import MarkdownIt, { type Token } from 'markdown-it'

const markdown = new MarkdownIt('commonmark', { html: false })

const wordsOf = ({ type, content }: Token) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)

/** The words of a Markdown text without its marks, on one line. */
export function plainWords(text: string): string {
  return markdown
    .parse(text, {})
    .map(({ children, content }) => children?.map(wordsOf).join('') ?? content)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** At most `length` characters, cut between words, with an ellipsis if cut. */
export function excerpt(text: string, length = 160): string {
  const words = [...plainWords(text)]
  if (words.length <= length) return words.join('')
  const cut = words.slice(0, length - 1).join('')
  return `${cut.replace(/\s+\S*$/, '') || cut}…`
}

/** The first sentences, up to about `length` characters: what an ending is told with wherever it is listed. */
export function opening(text: string, length = 240): string {
  const sentences = plainWords(text).match(/[^.!?…]+[.!?…]+[”"’']?\s*|.+$/gu) ?? []
  let taken = ''
  for (const sentence of sentences) {
    if (taken && taken.length + sentence.length > length) break
    taken += sentence
  }
  return excerpt(taken, length + 60)
}
