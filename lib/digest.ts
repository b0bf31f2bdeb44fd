import { createHash } from 'node:crypto'

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/** Says whether two forms sent the same; under which submission is no part of that. */
export const digestOfWritten = (written: { submissionId: string }): string =>
  digestOf(Object.entries({ ...written, submissionId: undefined }).toSorted(byName))

/** Says whether two values are the same: what a preview showed, and what is then posted. */
export const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')
