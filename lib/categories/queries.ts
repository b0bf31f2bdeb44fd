import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'

export type CategoryView = { slug: string; name: string; questionCount: number }

/** All categories by name. */
export async function categories(): Promise<CategoryView[]> {
  dependsOn(tags.directory)
  return db().category.findMany({
    select: { slug: true, name: true, questionCount: true },
    orderBy: { name: 'asc' },
  })
}

/** All categories by name, with how many updates the askers in each have told. */
export async function categoriesWithEndings(): Promise<(CategoryView & { updateCount: number })[]> {
  dependsOn(tags.directory, tags.updates)
  const found = await db().category.findMany({
    relationLoadStrategy: 'join',
    select: { slug: true, name: true, questionCount: true, tallies: { select: { count: true } } },
    orderBy: { name: 'asc' },
  })
  return found.map(({ tallies, ...category }) => ({
    ...category,
    updateCount: tallies.reduce((sum, { count }) => sum + count, 0),
  }))
}

export const categoryBySlug = cache((slug: string): Promise<CategoryView | null> => {
  dependsOn(tags.category(slug))
  return db().category.findUnique({
    where: { slug },
    select: { slug: true, name: true, questionCount: true },
  })
})
