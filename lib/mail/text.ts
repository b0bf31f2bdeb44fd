import type { Footing } from './footing'
import type { Letter, LetterPart } from './letter'

const width = 72

/** Lines of at most 72 characters, each with `prefix`; a longer word has a line of its own. */
export function wrapped(text: string, prefix = ''): string {
  const room = width - prefix.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((one) => `${prefix}${one}`.trimEnd()).join('\n')
}

const paragraphs = (text: string, prefix = '') =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) =>
      paragraph
        .trim()
        .split('\n')
        .map((line) => wrapped(line, prefix))
        .join('\n'),
    )
    .join(`\n${prefix}\n`)
    .replace(/ +$/gm, '')

const linked = ({ text, url }: { text: string; url: string }) => `${wrapped(`${text}:`)}\n${url}`

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
      return paragraphs(part.text)
    case 'heading':
      return `${wrapped(part.text)}\n${'-'.repeat(Math.min(width, part.text.length))}`
    case 'quote':
      return `${wrapped(`${part.by}:`)}\n\n${paragraphs(part.text, '> ')}`
    case 'link':
      return [wrapped(part.text), ...(part.note ? [wrapped(part.note)] : []), part.url].join('\n')
    case 'choices':
      return part.choices.map(linked).join('\n\n')
  }
}

/** The plain text of a message. Addresses stand on lines of their own, so that every mail program makes links of them. */
export function textOf({ parts, action }: Letter, { why, stop, choose, site }: Footing): string {
  const body = [...parts.map(partText), ...(action ? [linked(action)] : [])]
  const ways = [stop, choose].filter((way) => way !== null)
  // Mail programs know this line as the end of what was written.
  const foot = ['-- ', wrapped(why), ...ways.map(linked), `${site.name}\n${site.url}`]
  return `${[...body, foot.join('\n\n').replace('\n\n', '\n')].join('\n\n')}\n`
}
