import type { Edit } from './marks'

type Quoted = { words: string; author: string }

/** The lines of what somebody wrote, each with the mark of a quote, below their name. */
export function quotation({ words, author }: Quoted): string {
  const lines = words
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd())
  return [`${author} wrote:`, ...lines].join('\n')
}

/** Puts a quotation at the end of a text, with room below it to answer. */
export function withQuotation(text: string, quoted: Quoted): Edit {
  const written = text.trimEnd()
  const insert = `${written ? '\n\n' : ''}${quotation(quoted)}\n\n`
  const caret = written.length + insert.length
  return { from: written.length, to: text.length, insert, select: [caret, caret] }
}
