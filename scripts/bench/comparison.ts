import type { Load } from './load'

/** Something of the site's beside its yardstick, the loads of both by round; it should be at least so many times as fast. */
export type Comparison = { name: string; site: Load[]; yardstick: Load[]; atLeast: number }

export type Section = { yardstick: string; comparisons: Comparison[] }

/** Something else that was measured, and what it should be at most. */
export type Figure = { name: string; value: number; atMost: number }
