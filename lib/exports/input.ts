import { z } from 'zod'

/** The present password, from whoever has to show anew who they are. */
export const requestExportInput = z.object({ present: z.string().max(1_000).default('') })
