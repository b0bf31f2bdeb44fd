import { z } from 'zod'
import { categoryPath } from '@/lib/categories/path'
import { tagPath } from '@/lib/tags/path'

/** What can be followed: its new questions come in the digest. A tag is known by its name. */
export type Followed = { kind: 'category' | 'tag'; slug: string }

export const followedPath = ({ kind, slug }: Followed) =>
  kind === 'tag' ? tagPath(slug) : categoryPath({ slug })

export const followInput = z.object({
  kind: z.enum(['category', 'tag']),
  slug: z.string().min(1).max(100),
  on: z.enum(['1', '0']).transform((on) => on === '1'),
})

export type SetFollow = z.infer<typeof followInput>
