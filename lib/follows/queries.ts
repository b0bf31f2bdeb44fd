import 'server-only'
import { db } from '@/lib/db'
import type { Followed } from './followed'

export type Following = Followed & { name: string }

/** What a member follows, categories before tags, by name. */
export async function followsOf(userId: number): Promise<Following[]> {
  const rows = await db().follow.findMany({
    relationLoadStrategy: 'join',
    where: { userId },
    select: { category: { select: { slug: true, name: true } }, tag: { select: { name: true } } },
  })
  const follows = rows.flatMap(({ category, tag }): Following[] => {
    if (category) return [{ kind: 'category', ...category }]
    return tag ? [{ kind: 'tag', slug: tag.name, name: tag.name }] : []
  })
  return follows.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'en-US'))
}
