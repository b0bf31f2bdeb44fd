/** Rows from this one (0 is the first) up to that one, without it, which are written or not written as a whole. */
export type Batch = { number: number; from: number; to: number }

/** The batches into which so many rows fall, without those that are done. */
export function batchesLeft(rows: number, size: number, done: ReadonlySet<number>): Batch[] {
  return Array.from({ length: Math.ceil(rows / size) }, (_, number) => number)
    .filter((number) => !done.has(number))
    .map((number) => ({ number, from: number * size, to: Math.min(rows, (number + 1) * size) }))
}

export const rowsIn = (batches: Batch[]) => batches.reduce((sum, { from, to }) => sum + to - from, 0)
