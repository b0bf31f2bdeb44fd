import { z } from 'zod'

/** Which button was pressed, and the digest of what the preview showed. */
export const previewFields = {
  do: z.enum(['write', 'preview', 'post']).default('preview'),
  previewed: z.string().max(100).optional(),
}
