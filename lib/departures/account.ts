import { z } from 'zod'

const instant = z.coerce.date()
const id = z.int().positive()

/** What is kept of an account for the days in which its member may come back: how they signed in, and what they chose. */
export const keptAccount = z.object({
  emailVerifiedAt: instant.nullable(),
  passwordHash: z.string().nullable(),
  bio: z.string(),
  links: z.array(z.string()),
  identities: z.array(
    z.object({ provider: z.string(), subject: z.string(), label: z.string(), createdAt: instant }),
  ),
  passkeys: z.array(
    z.object({
      id: z.string(),
      /** base64 */
      publicKey: z.string(),
      counter: z.string(),
      transports: z.array(z.string()),
      name: z.string(),
      createdAt: instant,
      lastUsedAt: instant.nullable(),
    }),
  ),
  follows: z.array(z.object({ categoryId: id.nullable(), tagId: id.nullable(), createdAt: instant })),
  mutes: z.array(z.object({ mutedId: id, createdAt: instant })),
})

export type KeptAccount = z.infer<typeof keptAccount>
