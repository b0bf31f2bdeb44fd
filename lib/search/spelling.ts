/** How many letters must be changed, added, left out or swapped with their neighbor to make one word of another. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  const rows = [[...b, ''].map((_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? 0
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min(changed, at(1, 0) + 1, (row[j - 1] ?? 0) + 1, swapped ? at(2, 2) + 1 : Infinity))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** How many letters of a word may be wrong by a slip: one in a short word, else two. */
const farthest = (typed: string) => ([...typed].length > 4 ? 2 : 1)

/** Whether a word is so few letters away that it may be what was meant. */
export const isSlip = (typed: string, word: string) => editDistance(typed, word) <= farthest(typed)

/** The first of the words that are the fewest letters away, if few enough for a slip. */
export function likelyMeant(typed: string, words: string[]): string | undefined {
  const near = words.map((word) => ({ word, distance: editDistance(typed, word) }))
  return near.filter(({ distance }) => distance <= farthest(typed)).sort((a, b) => a.distance - b.distance)[0]
    ?.word
}
