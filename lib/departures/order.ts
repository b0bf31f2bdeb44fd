import { z } from 'zod'

/** What the jobs of leaving and coming back are given. */
export const departureOrder = z.object({ userId: z.int().positive() })
