/** Where a page of results begins: among the passages up to `upTo`, beyond what these keys name. */
export type SearchCursor = { upTo: number; keys: number[] }

// One less than an id can be: the search begins below the one that follows.
const largest = 2_147_483_646

/** Reads `<upTo>-<key>…` with as many keys as the sort has; undefined for anything else. */
export function readSearchCursor(text: string, keyCount: number): SearchCursor | undefined {
  if (!/^\d{1,10}(-\d{1,10})+$/.test(text)) return undefined
  const [upTo = 0, ...keys] = text.split('-').map(Number)
  const fits = keys.length === keyCount && [upTo, ...keys].every((number) => number <= largest)
  return fits ? { upTo, keys } : undefined
}

export const writeSearchCursor = ({ upTo, keys }: SearchCursor) => [upTo, ...keys].join('-')
