import { z } from 'zod'

export const askForEndingInput = z.object({ questionId: z.int().positive() })
