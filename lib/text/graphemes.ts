let made: Intl.Segmenter | undefined

/** Made when it is needed: that takes a telephone longer than everything else that runs before a page is painted. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return made
}

/** The characters of a text as a reader counts them: a letter with its marks is one, and so is a family of emoji. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter().segment(text)) yield segment
}

/** At most `units` UTF-16 units of a text; a character that would be cut in two is left out. */
export function beginningOf(text: string, units: number): string {
  if (text.length <= units) return text
  // No letter or emoji that is read is longer than this.
  const around = text.slice(0, units + 64)
  return text.slice(0, segmenter().segment(around).containing(units)?.index)
}

/** The first `count` characters of a text, as a reader counts them. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text
  let end = 0
  let taken = 0
  for (const grapheme of graphemes(text)) {
    if (taken === count) break
    end += grapheme.length
    taken += 1
  }
  return text.slice(0, end)
}

/** The beginning of a text with an ellipsis, before which stands no full stop or comma. */
export const goingOn = (beginning: string) => `${beginning.replace(/[\s.,;:]+$/, '')}…`

/** At most `count` characters of a text. If it is cut, it ends with an ellipsis, and `ending` decides what stays before that. */
export function shortened(text: string, count: number, ending = (cut: string) => cut.trimEnd()): string {
  if (firstCharacters(text, count) === text) return text
  return goingOn(ending(firstCharacters(text, count - 1)))
}
