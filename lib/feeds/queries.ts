import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { type FeedName, feeds } from './catalog'
import { followUpColumns, placeColumns, questionColumns } from './columns'
import { documentOf, type FeedDocument } from './document'
import { questionEntry, updateEntry } from './entries'
import type { Entry } from './feed'
import { firstDay } from './identity'

const most = 50

/** The newest questions of all. */
export async function newestFeed(): Promise<FeedDocument> {
  dependsOn(tags.newest)
  return list(feeds.newest, await questions({}))
}

/** How it turned out, everywhere. */
export async function updatesFeed(): Promise<FeedDocument> {
  dependsOn(tags.updates)
  const rows = await db().followUp.findMany({
    relationLoadStrategy: 'join',
    select: { ...followUpColumns, question: { select: placeColumns } },
    orderBy: { id: 'desc' },
    take: most,
  })
  const entries = rows.map((row) => updateEntry(row, env().SITE_URL))
  return list(feeds.updates, tagged(entries))
}

/** The newest questions in a category, or null if there is none of this slug. */
export async function categoryFeed(slug: string): Promise<FeedDocument | null> {
  dependsOn(tags.category(slug))
  const category = await db().category.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  })
  return category && list(feeds.category(category), await questions({ categoryId: category.id }))
}

/** The newest questions with a tag, or null if no question ever had it. */
export async function tagFeed(name: string): Promise<FeedDocument | null> {
  dependsOn(tags.tag(name))
  const tag = await db().tag.findUnique({ where: { name }, select: { id: true } })
  return tag && list(feeds.tag(name), await questions({ tags: { some: { tagId: tag.id } } }))
}

// What they have in common is told by its id: for a name PostgreSQL knows no numbers, and walks through all questions
// in search of fifty with a tag that five have.
async function questions(where: Prisma.QuestionWhereInput): Promise<Entry[]> {
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where,
    select: questionColumns,
    orderBy: { id: 'desc' },
    take: most,
  })
  return tagged(rows.map((row) => questionEntry(row, env().SITE_URL)))
}

function tagged(entries: Entry[]): Entry[] {
  dependsOn(...new Set(entries.map(({ threadId }) => tags.question(threadId))))
  return entries
}

const list = (name: FeedName, entries: Entry[]) =>
  documentOf({ ...name, since: new Date(firstDay), entries }, env().SITE_URL)
