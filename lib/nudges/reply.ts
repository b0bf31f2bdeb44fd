import { createHash } from 'node:crypto'

/** The mark of the update that answers a nudge: however often it is sent, one is posted. */
export function submissionOf(nudgeId: number): string {
  const hex = createHash('sha256').update(`nudge ${nudgeId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
