import 'server-only'
import { cache } from 'react'
import { type Cursor, pageOf, readCursor } from '@/lib/cursor'
import { db } from '@/lib/db'
import type { Page } from '@/lib/questions/row'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'

export type TagView = { name: string; questionCount: number }

const mostShown = 200

/** The tags most used, most first. */
export async function popularTags(): Promise<TagView[]> {
  dependsOn(tags.directory)
  return db().tag.findMany({
    where: { questionCount: { gt: 0 } },
    select: { name: true, questionCount: true },
    orderBy: [{ questionCount: 'desc' }, { name: 'asc' }],
    take: mostShown,
  })
}

/** Tags from A to Z. A cursor holds the id of the tag it lies beyond; undefined if that is malformed or no tag's. */
export async function tagsInOrder(cursor: string): Promise<Page<TagView> | undefined> {
  dependsOn(tags.directory)
  const from = readCursor(cursor, 1)
  const edge = from && (await atCursor(from))
  if (from === undefined || (from && !edge)) return undefined
  const back = from?.side === 'newer'
  const read = await db().tag.findMany({
    where: { questionCount: { gt: 0 }, ...(edge ? { name: { [back ? 'lt' : 'gt']: edge.name } } : {}) },
    select: { id: true, name: true, questionCount: true },
    orderBy: { name: back ? 'desc' : 'asc' },
    take: mostShown + 1,
  })
  const { rows, ...pages } = pageOf(read, from, { size: mostShown, keysOf: ({ id }) => [id] })
  return { ...pages, rows: rows.map(({ id: _, ...tag }) => tag) }
}

const atCursor = ({ keys: [id] }: NonNullable<Cursor>) =>
  db().tag.findUnique({ where: { id }, select: { name: true } })

export const tagByName = cache((name: string): Promise<TagView | null> => {
  dependsOn(tags.tag(name))
  return db().tag.findUnique({ where: { name }, select: { name: true, questionCount: true } })
})
