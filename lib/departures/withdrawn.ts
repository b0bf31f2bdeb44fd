import { z } from 'zod'
import { Delivery } from '@/lib/generated/prisma/enums'

const id = z.int().positive()
const instant = z.coerce.date()
const sentDigest = z.string().nullable().default(null)

const text = z.object({
  id,
  text: z.string(),
  html: z.string(),
  renderer: z.int(),
  sentDigest,
  editedAt: instant.nullable(),
})

/** What was taken away, by its kind, as it was. */
export const withdrawn = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    content: z.object({
      id,
      title: z.string(),
      slug: z.string(),
      lead: z.string(),
      leadHtml: z.string(),
      more: z.string(),
      moreHtml: z.string(),
      renderer: z.int(),
      sentDigest,
      decidingBetween: z.array(z.string()),
      alreadyTried: z.string(),
      knowsBy: instant.nullable(),
      editedAt: instant.nullable(),
    }),
  }),
  z.object({ kind: z.literal('answer'), content: text }),
  z.object({ kind: z.literal('follow_up'), content: text }),
  z.object({
    kind: z.literal('favorite'),
    content: z.object({
      questionId: id.nullable(),
      answerId: id.nullable(),
      followUpId: id.nullable(),
      createdAt: instant,
    }),
  }),
  z.object({
    kind: z.literal('subscription'),
    content: z.object({
      questionId: id,
      scope: z.enum(['everything', 'ending', 'none']),
      answersBy: z.enum(Delivery).nullable().default(null),
      createdAt: instant,
    }),
  }),
])

export type Withdrawn = z.infer<typeof withdrawn>

/** One kind of it. */
export type Taken<Kind extends Withdrawn['kind']> = Extract<Withdrawn, { kind: Kind }>['content']
