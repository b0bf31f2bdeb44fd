const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character, one after the other. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment
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
