import 'server-only'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/db'
import { digestOf } from '@/lib/digest'
import { log } from '@/lib/log'
import type { ThreadView } from '@/lib/questions/thread'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { candidatesBeside } from './candidate-queries'
import { leastLikeness, mostAlike } from './likeness'
import { type Row, similarQuestion, telling } from './row'
import type { SimilarQuestion } from './similar-question'

const related = { least: leastLikeness.related, most: 6 }

// With fewer than these, a thread shows what else was asked in its category.
const fewest = 3

const columns = {
  id: true,
  slug: true,
  title: true,
  createdAt: true,
  answerCount: true,
  followUpCount: true,
  outcome: true,
  outcomeAt: true,
} as const

/** The newest questions of a thread's category, without itself. */
async function inSameCategory(id: number, count: number) {
  const asked = await db().question.findUnique({ where: { id }, select: { categoryId: true } })
  if (!asked) return []
  return db().question.findMany({
    where: { categoryId: asked.categoryId, id: { not: id } },
    orderBy: { id: 'desc' },
    take: count,
    select: columns,
  })
}

async function filledUp(id: number, alike: Row[]): Promise<Row[]> {
  const others = await inSameCategory(id, related.most)
  const there = new Set(alike.map((question) => question.id))
  return [...alike, ...telling(others).filter((other) => !there.has(other.id))].slice(0, fewest)
}

/** As much of a thread as decides what it is related to. */
type Asked = Pick<ThreadView, 'id' | 'title' | 'leadHtml' | 'category' | 'tags'>

// To look for them costs more than the thread itself, and a page is made anew with every answer.
const known = new LRUCache<number, { said: string; ids: number[] }>({ max: 10_000, ttl: 6 * 3_600_000 })

async function rowsOf(ids: number[]): Promise<Row[]> {
  const rows = new Map(
    (await db().question.findMany({ where: { id: { in: ids } }, select: columns })).map((row) => [
      row.id,
      row,
    ]),
  )
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** Which they are may be known from before, if the question says the same as then; what they are is always read. */
async function relatedRows({ id, title, leadHtml, category, tags: words }: Asked): Promise<Row[]> {
  const said = digestOf([title, leadHtml, category.slug, words])
  const before = known.get(id)
  if (before?.said === said) return telling(await rowsOf(before.ids))
  const alike = mostAlike(telling(await candidatesBeside(id)), related)
  // Where so few are alike there is soon a closer one, and the newest of a category change all the time.
  if (alike.length < fewest) return filledUp(id, alike)
  known.set(id, { said, ids: alike.map((row) => row.id) })
  return alike
}

const whileInTrouble = 10 * 60_000

/**
 * Questions to read after a thread, best first, at most six. What is asked later comes in when the thread's page is made
 * anew, six hours later or more; titles and endings are always those of now.
 */
export async function relatedTo(thread: Asked): Promise<SimilarQuestion[]> {
  dependsOn(tags.question(thread.id))
  try {
    const found = await relatedRows(thread)
    dependsOn(...found.map(({ id }) => tags.question(id)))
    return found.map(similarQuestion)
  } catch (error) {
    log().warn({ err: error }, 'Related questions were not found in time')
    goodUntil(new Date(Date.now() + whileInTrouble))
    return []
  }
}
