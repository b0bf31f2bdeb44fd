import { createHash } from 'node:crypto'

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/** Says whether two forms sent the same; under which submission is no part of that. */
export const digestOfWritten = (written: { submissionId: string }): string =>
  digestOf(Object.entries({ ...written, submissionId: undefined }).toSorted(byName))

/**
 * Whether a form sends again what is posted. What was posted before digests were kept has none: there its text decides,
 * which of what was deleted is the text of no form.
 */
export const isSentAgain = (
  posted: { sentDigest: string | null },
  sent: { submissionId: string },
  hasItsText: boolean,
): boolean => (posted.sentDigest === null ? hasItsText : posted.sentDigest === digestOfWritten(sent))

/** Says whether two values are the same: what a preview showed, and what is then posted. */
export const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')
