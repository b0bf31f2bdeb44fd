import { largestId } from '@/lib/id'

/** As many addresses as the protocol lets one file hold. */
export const partSize = 50_000

/** Part 0 holds the site's own pages, its categories and tags; part n the questions with these ids. */
export const idsOf = (part: number) => ({
  first: (part - 1) * partSize + 1,
  last: Math.min(part * partSize, largestId),
})

/** The part that a question stands in. */
export const partOf = (questionId: number) => Math.ceil(questionId / partSize)

export const partPath = (part: number) => `/sitemaps/${part}.xml`
