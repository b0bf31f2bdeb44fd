import type { Letter, LetterPart } from './letter'

// A zero-width non-joiner ends what mail programs take for an address of the web; nobody sees it.
const dot = /(?<=[\p{L}\p{N}_-])\.(?=[\p{L}\p{N}])/gu

const unlinked = (text: string) => text.replace(dot, '.\u200c')

function unlinkedPart(part: LetterPart): LetterPart {
  if (part.kind === 'paragraph' || part.kind === 'heading') return { ...part, text: unlinked(part.text) }
  if (part.kind === 'link' && part.note) return { ...part, note: unlinked(part.note) }
  return part.kind === 'quote' ? { ...part, by: unlinked(part.by) } : part
}

/**
 * Somebody may be called like an address of the web (`casino.example`), and mail programs make links of those. In the site's
 * own words nothing becomes one, and nobody is addressed by such a name.
 */
export const withoutLinkedNames = (letter: Letter): Letter => ({
  ...letter,
  to: { ...letter.to, name: unlinked(letter.to.name) === letter.to.name ? letter.to.name : '' },
  subject: unlinked(letter.subject),
  parts: letter.parts.map(unlinkedPart),
  why: unlinked(letter.why),
})
