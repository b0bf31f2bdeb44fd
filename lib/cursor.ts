/** Where a page of a list begins: at its start, or after or before a row that is named by its sort keys. */
export type Cursor = { side: 'older' | 'newer'; keys: number[] } | null

const shape = /^(older|newer)((?:-\d{1,10})+)$/
const largest = 2_147_483_647

/**
 * Reads `first`, `older-120` or `newer-31-120` (as many numbers as the list has sort keys).
 * Gives undefined for anything else.
 */
export function readCursor(text: string, keyCount: number): Cursor | undefined {
  if (text === 'first') return null
  const [, side, numbers] = shape.exec(text) ?? []
  const keys = (numbers ?? '').split('-').filter(Boolean).map(Number)
  if (keys.length !== keyCount || keys.some((key) => key > largest)) return undefined
  return side === 'older' || side === 'newer' ? { side, keys } : undefined
}

/**
 * Cuts a page out of rows that were read in the cursor's direction, one more than the page holds.
 * `keysOf` names a row; the page comes out newest first.
 */
export function pageOf<Row>(
  read: Row[],
  cursor: Cursor,
  options: { size: number; keysOf: (row: Row) => number[] },
) {
  const { size, keysOf } = options
  const more = read.length > size
  const kept = read.slice(0, size)
  const rows = cursor?.side === 'newer' ? kept.reverse() : kept
  const name = (row: Row | undefined) => (row ? keysOf(row).join('-') : null)
  const hasOlder = cursor?.side === 'newer' || more
  const hasNewer = cursor?.side === 'newer' ? more : cursor !== null
  return {
    rows,
    older: hasOlder ? name(rows.at(-1)) : null,
    newer: hasNewer ? name(rows[0]) : null,
  }
}

/** Rows are read towards the cursor's side. */
export const directionOf = (cursor: Cursor) => (cursor?.side === 'newer' ? 'asc' : 'desc')

/** What a row's key must be to lie beyond the cursor's. */
export const beyond = (cursor: Cursor, key: number) => (cursor?.side === 'newer' ? { gt: key } : { lt: key })

/** The condition of a list that is sorted by id alone. */
export function beyondId(cursor: Cursor): { id?: { gt: number } | { lt: number } } {
  const [id] = cursor?.keys ?? []
  return id === undefined ? {} : { id: beyond(cursor, id) }
}
