import { z } from 'zod'
import { digestOf } from './digest'

/** Which button was pressed, and the digest of what the preview showed. */
export const previewFields = {
  do: z.enum(['write', 'preview', 'post']).default('preview'),
  previewed: z.string().max(100).optional(),
}

/** Says whether what is posted is what its preview showed; under which submission is no part of that. */
export const digestOfWritten = (written: { submissionId: string }): string =>
  digestOf({ ...written, submissionId: undefined })
