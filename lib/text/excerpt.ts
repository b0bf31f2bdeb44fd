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

// Marks and the addresses of links take room too, but a text of 20,000 characters is not parsed for its first words.
const sourcePerCharacter = 8

type Beginning = { words: string; goesOn: boolean }

/** The plain words of as much of a text as `length` characters can need. */
function beginning(text: string, length: number): Beginning {
  const source = text.slice(0, length * sourcePerCharacter).replace(/[\ud800-\udbff]$/, '')
  return { words: plainWords(source), goesOn: source.length < text.length }
}

/** At most `length` characters of plain words, cut between words, with an ellipsis if anything is left out. */
function cut({ words, goesOn }: Beginning, length: number): string {
  const characters = [...words]
  if (characters.length <= length && !goesOn) return words
  const kept = characters.slice(0, length - 1).join('')
  return `${kept.replace(/\s+\S*$/, '') || kept}…`
}

/** At most `length` characters, cut between words, with an ellipsis if cut. */
export const excerpt = (text: string, length = 160) => cut(beginning(text, length), length)

/** The first sentences, up to about `length` characters: what an ending is told with wherever it is listed. */
export function opening(text: string, length = 240): string {
  const { words, goesOn } = beginning(text, length)
  const sentences = words.match(/[^.!?…]+[.!?…]+[”"’']?\s*|.+$/gu) ?? []
  let taken = ''
  for (const sentence of sentences) {
    if (taken && taken.length + sentence.length > length) break
    taken += sentence
  }
  return cut({ words: taken.trimEnd(), goesOn: goesOn && taken === words }, length + 60)
}
