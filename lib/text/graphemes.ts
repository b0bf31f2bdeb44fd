const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character, one after the other. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** At most so many UTF-16 units of a text, without a part of a character at their end. */
export function beginningOf(text: string, units: number): string {
  if (text.length <= units) return text
  // No letter or emoji that is read is longer than this.
  const around = text.slice(0, units + 64)
  return text.slice(0, segmenter.segment(around).containing(units)?.index)
}

/** Where the first `count` of them end: the whole length if there are no more. */
export function endOf(text: string, count: number): number {
  if (text.length <= count) return text.length
  let end = 0
  let taken = 0
  for (const grapheme of graphemes(text)) {
    if (taken === count) break
    end += grapheme.length
    taken += 1
  }
  return end
}
