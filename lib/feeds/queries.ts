import 'server-only'
import { alsoTagged, cached, tags } from '@/lib/cache'
import { categoryBySlug } from '@/lib/categories/queries'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/prisma/client'
import { tagByName } from '@/lib/tags/queries'
import { type FeedName, feeds } from './catalog'
import { followUpColumns, placeColumns, questionColumns } from './columns'
import { documentOf, type FeedDocument } from './document'
import { questionEntry, updateEntry } from './entries'
import type { Entry } from './feed'
import { firstDay } from './identity'

const most = 50

/** The newest questions of all. */
export async function newestFeed(): Promise<FeedDocument> {
  'use cache'
  cached(tags.newest)
  return list(feeds.newest, await questions({}))
}

/** How it turned out, everywhere. */
export async function updatesFeed(): Promise<FeedDocument> {
  'use cache'
  cached(tags.updates)
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
  'use cache'
  cached(tags.category(slug))
  const category = await categoryBySlug(slug)
  return category && list(feeds.category(category), await questions({ category: { slug } }))
}

/** The newest questions with a tag, or null if no question ever had it. */
export async function tagFeed(name: string): Promise<FeedDocument | null> {
  'use cache'
  cached(tags.tag(name))
  const tag = await tagByName(name)
  return tag && list(feeds.tag(name), await questions({ tags: { some: { tag: { name } } } }))
}

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
  alsoTagged([...new Set(entries.map(({ threadId }) => tags.question(threadId)))])
  return entries
}

const list = (name: FeedName, entries: Entry[]) =>
  documentOf({ ...name, since: new Date(firstDay), entries }, env().SITE_URL)
