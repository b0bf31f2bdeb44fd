import { z } from 'zod'

/** What the job is given: the request that it fulfills. */
export const exportOrder = z.object({ exportId: z.int().positive() })
