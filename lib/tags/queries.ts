import 'server-only'
import { cached, tags } from '@/lib/cache'
import { db } from '@/lib/db'

export type TagView = { name: string; questionCount: number }

const mostShown = 200

/** The tags most used, most first. */
export async function popularTags(): Promise<TagView[]> {
  'use cache'
  cached(tags.directory)
  return db().tag.findMany({
    where: { questionCount: { gt: 0 } },
    select: { name: true, questionCount: true },
    orderBy: [{ questionCount: 'desc' }, { name: 'asc' }],
    take: mostShown,
  })
}

export async function tagByName(name: string): Promise<TagView | null> {
  'use cache'
  cached(tags.tag(name))
  return db().tag.findUnique({ where: { name }, select: { name: true, questionCount: true } })
}
