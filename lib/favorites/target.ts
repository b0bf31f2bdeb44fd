import { z } from 'zod'

export const targetKinds = ['question', 'answer', 'follow-up'] as const

/** What a favorite is of. */
export type Target = { kind: (typeof targetKinds)[number]; id: number }

/** What it is called in a sentence. */
export const targetNouns = { question: 'question', answer: 'answer', 'follow-up': 'update' } as const

/** The column of Favorite that points at it. */
export const targetColumn = { question: 'questionId', answer: 'answerId', 'follow-up': 'followUpId' } as const

/** As it stands in a form and in an address: `answer-12`. */
export const targetKey = (target: Target) => `${target.kind}-${target.id}`

/** Reads `answer-12`. */
export const target = z
  .string()
  .max(30)
  .regex(/^(question|answer|follow-up)-[1-9]\d{0,9}$/)
  .transform((key): Target => {
    const cut = key.lastIndexOf('-')
    const kind = targetKinds.find((known) => known === key.slice(0, cut)) ?? 'question'
    return { kind, id: Number(key.slice(cut + 1)) }
  })
  .refine(({ id }) => id <= 2_147_483_647)

/** What its button sends: whether it shall be one, and of what: `1 answer-12`. */
export const favoriteInput = z
  .object({
    favorite: z
      .string()
      .max(32)
      .regex(/^[01] /),
  })
  .transform(({ favorite }) => ({ on: favorite.startsWith('1'), target: favorite.slice(2) }))
  .pipe(z.object({ on: z.boolean(), target }))
