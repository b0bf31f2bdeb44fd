import type { Random } from './random'

const shift = 2.7
const bend = 4000
const steeper = 1.8

/**
 * How often the words of a language are used, by rank: the law of Zipf and Mandelbrot, and beyond the few thousand words
 * that everybody has, the steeper fall that large corpora show. The shares of all words add up to 1.
 */
export function wordShares(count: number): Float64Array {
  const weight = (rank: number) =>
    rank <= bend ? 1 / (rank + shift) : (bend / rank) ** steeper / (bend + shift)
  const shares = Float64Array.from({ length: count }, (_, index) => weight(index + 1))
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

/** Draws an index by its share in constant time, whatever their number (Walker's alias method). */
export function drawerBy(shares: Float64Array): (random: Random) => number {
  const count = shares.length
  const kept = shares.map((share) => share * count)
  const other = new Uint32Array(count)
  const scarce: number[] = []
  const ample: number[] = []
  for (const [index, share] of kept.entries()) (share < 1 ? scarce : ample).push(index)
  for (let poor = scarce.pop(), rich = ample.pop(); poor !== undefined && rich !== undefined; ) {
    other[poor] = rich
    const left = (kept[rich] ?? 0) + (kept[poor] ?? 0) - 1
    kept[rich] = left
    poor = left < 1 ? rich : scarce.pop()
    if (left < 1) rich = ample.pop()
  }
  // What rounding has left over keeps itself.
  for (const index of [...scarce, ...ample]) kept[index] = 1
  return (random) => {
    const at = random() * count
    const index = Math.floor(at)
    return at - index < (kept[index] ?? 1) ? index : (other[index] ?? index)
  }
}
