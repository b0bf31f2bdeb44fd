import { createHash } from 'node:crypto'
import { digestOf } from '@/lib/digest'
import type { TellEnding } from './reply-input'

/** The submission of the update that answers a nudge: however often it is sent, one is posted. */
export const submissionOf = (nudgeId: number): string => uuidOf(`nudge ${nudgeId}`)

/** The submission under which another text from the same link is kept as a draft: however often it is sent, once. */
export const draftSubmissionOf = (nudgeId: number, told: TellEnding): string =>
  uuidOf(`nudge ${nudgeId} ${digestOf(told)}`)

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
