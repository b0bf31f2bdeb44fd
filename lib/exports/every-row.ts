const size = 200

/**
 * Every row that `read` finds, in batches by key: however many there are, only `size` of them are in memory. `read` gives at
 * most `take` rows beyond the key `after`, in its order.
 */
export async function* everyRow<Row>(
  read: (from: { after: number; take: number }) => Promise<Row[]>,
  keyOf: (row: Row) => number,
): AsyncGenerator<Row> {
  let after = 0
  for (;;) {
    const rows = await read({ after, take: size })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    after = keyOf(last)
  }
}
