import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { feeds } from './catalog'
import { answerColumns, followUpColumns, placeColumns, questionColumns } from './columns'
import { documentOf, type FeedDocument } from './document'
import { answerEntry, questionEntry, updateEntry } from './entries'
import { type Entry, newest } from './feed'

const most = 50

const newestOnes = { relationLoadStrategy: 'join', orderBy: { id: 'desc' }, take: most } as const

/** What a member asked, answered and told afterwards, or null if nobody is called so. */
export async function memberFeed(name: string): Promise<FeedDocument | null> {
  dependsOn(tags.member(name))
  const member = await db().user.findUnique({ where: { name }, select: { id: true, createdAt: true } })
  if (!member) return null
  const site = env().SITE_URL
  const written = await Promise.all([
    questions(member.id, site),
    answers(member.id),
    updates(member.id, site),
  ])
  const entries = newest(written.flat(), most)
  dependsOn(...new Set(entries.map(({ threadId }) => tags.question(threadId))))
  return documentOf({ ...feeds.member(name), since: member.createdAt, entries }, site)
}

async function questions(askerId: number, site: string): Promise<Entry[]> {
  const rows = await db().question.findMany({ ...newestOnes, where: { askerId }, select: questionColumns })
  return rows.map((row) => questionEntry(row, site))
}

async function answers(authorId: number): Promise<Entry[]> {
  const select = { ...answerColumns, question: { select: placeColumns } }
  const where = { authorId, byAsker: false, removedAt: null }
  const rows = await db().answer.findMany({ ...newestOnes, where, select })
  return rows.map(answerEntry)
}

async function updates(authorId: number, site: string): Promise<Entry[]> {
  const select = { ...followUpColumns, question: { select: placeColumns } }
  // By their ids, which come first: with all of their columns PostgreSQL would rather look for them among everybody's.
  const own = await db().followUp.findMany({ ...newestOnes, where: { authorId }, select: { id: true } })
  const where = { id: { in: own.map(({ id }) => id) } }
  const rows = await db().followUp.findMany({ ...newestOnes, where, select })
  return rows.map((row) => updateEntry(row, site))
}
