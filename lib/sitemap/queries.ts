import 'server-only'
import { categoryPath } from '@/lib/categories/path'
import { db } from '@/lib/db'
import { threadPath } from '@/lib/questions/slug'
import { goodUntil } from '@/lib/rendering'
import { tagPath } from '@/lib/tags/path'
import { idsOf, partOf, partPath, partSize } from './part'
import type { Entry } from './xml'

const ownPages = [
  '/',
  '/unanswered',
  '/popular',
  '/updates',
  '/updates/waiting',
  '/updates/years-ago',
  '/updates/numbers',
  '/categories',
  '/tags',
  '/archive',
  '/on-this-day',
]

// An hour: a crawler need not know a change at once.
const lateness = 3_600_000
const keptForAnHour = () => goodUntil(new Date(Date.now() + lateness))

/**
 * The parts of the map that hold anything, each with the newest change in it. At most an hour late: every range of ids
 * is read whole for it, one statement after another so that one crawler never holds more than one connection.
 */
export async function siteParts(): Promise<Entry[]> {
  keptForAnHour()
  const { _max: newest } = await db().question.aggregate({ _max: { id: true } })
  const parts: Entry[] = [{ path: partPath(0), changedAt: null }]
  for (let part = 1; part <= partOf(newest.id ?? 0); part++) {
    const changedAt = await lastChange(part)
    if (changedAt) parts.push({ path: partPath(part), changedAt })
  }
  return parts
}

async function lastChange(part: number): Promise<Date | null> {
  const { first, last } = idsOf(part)
  const { _max } = await db().question.aggregate({
    _max: { changedAt: true },
    where: { id: { gte: first, lte: last } },
  })
  return _max.changedAt
}

const batchSize = 1_000

/**
 * The addresses of one part in batches, each read when the one before it is written; none if nothing stands in it. At
 * most an hour late too.
 */
export function entriesOf(part: number): AsyncGenerator<Entry[]> {
  keptForAnHour()
  return part === 0 ? ownEntries() : questionEntries(part)
}

async function* questionEntries(part: number): AsyncGenerator<Entry[]> {
  let { first, last } = idsOf(part)
  while (first <= last) {
    const questions = await db().question.findMany({
      where: { id: { gte: first, lte: last } },
      select: { id: true, slug: true, changedAt: true },
      orderBy: { id: 'asc' },
      take: batchSize,
    })
    if (questions.length > 0)
      yield questions.map(({ changedAt, ...question }) => ({ path: threadPath(question), changedAt }))
    if (questions.length < batchSize) return
    first = (questions.at(-1)?.id ?? last) + 1
  }
}

async function* ownEntries(): AsyncGenerator<Entry[]> {
  const categories = await db().category.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  const paths = [...ownPages, ...categories.map(categoryPath)]
  yield paths.map((path) => ({ path, changedAt: null }))
  let left = partSize - paths.length
  for (let after = 0; left > 0; ) {
    const tags = await db().tag.findMany({
      where: { id: { gt: after }, questionCount: { gt: 0 } },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
      take: Math.min(batchSize, left),
    })
    if (tags.length === 0) return
    yield tags.map(({ name }) => ({ path: tagPath(name), changedAt: null }))
    after = tags.at(-1)?.id ?? after
    left -= tags.length
  }
}
