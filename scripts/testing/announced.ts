import { db } from '@/lib/db'

/** What acts have announced as stale since this was asked last, of each act what was its own. */
export async function announced(): Promise<string[][]> {
  const rows = await db().staleTags.findMany({ orderBy: { id: 'asc' }, select: { tags: true } })
  await db().staleTags.deleteMany()
  return rows.map(({ tags }) => tags)
}
