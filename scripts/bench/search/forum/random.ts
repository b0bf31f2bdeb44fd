export type Random = () => number

/** Numbers from 0 up to 1, the same ones whenever they are drawn for the same keys (sfc32, seeded by their hash). */
export function randomFor(...keys: number[]): Random {
  let a = hashOf(keys, 0x2545f491)
  let b = hashOf(keys, 0x6c078965)
  let c = 0x9e3779b9
  let count = 1
  return () => {
    const sum = (a + b + count++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
}

function hashOf(keys: number[], seed: number): number {
  let hash = seed
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** As lengths of texts and waiting times are spread: half of them below the median, a few far above. */
export const lognormal = (random: Random, median: number, spread: number) =>
  median * Math.exp(spread * normal(random))

/** A whole number from 0 up to the count, the small ones more often: one in `count` ** (1 / `lean`) is 0. */
export const leaning = (random: Random, count: number, lean: number) => Math.floor(count * random() ** lean)
