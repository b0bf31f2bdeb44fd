import { everything } from '@/lib/stale/tags'

type Life = { stale?: number; revalidate?: number; expire?: number }

/** What the reads since the last `forget` asked of Next's cache. */
let applied: { tags: string[]; lives: Life[] } = { tags: [], lives: [] }

// These two stand in for next/cache, which only works inside Next: vi.mock('next/cache', () => import('…')).
export const cacheTag = (...tags: string[]) => void applied.tags.push(...tags)
export const cacheLife = (life: Life) => void applied.lives.push(life)

/**
 * Runs a cached read and gives, beside its result, the tags of what it shows, whether it expires with everything, and the
 * shortest life that it asked for, as Next takes it.
 */
export async function recorded<Result>(read: () => Promise<Result>) {
  applied = { tags: [], lives: [] }
  const result = await read()
  const { tags, lives } = applied
  const shortest = (key: keyof Life) =>
    Math.min(...lives.map((life) => life[key] ?? Number.POSITIVE_INFINITY))
  return {
    result,
    tags: new Set(tags.filter((tag) => tag !== everything)),
    expiresWithAll: tags.includes(everything),
    expire: shortest('expire'),
    revalidate: shortest('revalidate'),
  }
}
