const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const abbreviation = /(?:^|[\s(“"'])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|vs|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})\.\s+$/u

// Scripts without spaces have none after a sentence; anywhere else, as in an address, it goes on.
const isOver = (text: string) => /(?:\s|[。．！？｡।][”’」』）)]*)$/u.test(text) && !abbreviation.test(text)

/** The sentences of a text, each with the space after it: neither 112.50 nor Dr. nor an address ends one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = sentences.at(-1)
    if (before === undefined || isOver(before)) sentences.push(segment)
    else sentences[sentences.length - 1] = before + segment
  }
  return sentences
}
