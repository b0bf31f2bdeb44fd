import { createHash } from 'node:crypto'

/** Says whether two values are the same: what a preview showed, and what is then posted. */
export const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')
