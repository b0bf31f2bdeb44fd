import 'server-only'
import { cached, tags } from '@/lib/cache'
import { db } from '@/lib/db'

export type CategoryView = { slug: string; name: string; questionCount: number }

/** All categories by name. */
export async function categories(): Promise<CategoryView[]> {
  'use cache'
  cached(tags.directory)
  return db().category.findMany({
    select: { slug: true, name: true, questionCount: true },
    orderBy: { name: 'asc' },
  })
}

export async function categoryBySlug(slug: string): Promise<CategoryView | null> {
  'use cache'
  cached(tags.category(slug))
  return db().category.findUnique({
    where: { slug },
    select: { slug: true, name: true, questionCount: true },
  })
}
