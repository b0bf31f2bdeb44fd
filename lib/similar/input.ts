import { z } from 'zod'

const longest = 3_000

/** What the form asks with while somebody writes. */
export const draftInput = z.object({
  title: z.string().max(longest).default(''),
  lead: z.string().max(longest).default(''),
  category: z.string().max(60).default(''),
})
