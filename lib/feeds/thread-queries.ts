import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { dependsOn } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { feeds } from './catalog'
import { answerColumns, followUpColumns, newestFirst, placeColumns, questionColumns } from './columns'
import { documentOf, type FeedDocument } from './document'
import { answerEntry, questionEntry, updateEntry } from './entries'
import { newest } from './feed'

/** With the question, which is always there. */
const most = 100

const updates = { select: followUpColumns, orderBy: [...newestFirst], take: most - 1 }

/** A question with what was posted to it last, or null. */
export async function threadFeed(id: number): Promise<FeedDocument | null> {
  dependsOn(tags.question(id))
  const site = env().SITE_URL
  const question = await db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      ...questionColumns,
      answers: { select: answerColumns, orderBy: [...newestFirst], take: most - 1 },
      followUps: updates,
    },
  })
  if (!question) return null
  const posts = [
    ...question.answers.map((answer) => answerEntry({ ...answer, question })),
    ...question.followUps.map((followUp) => updateEntry({ ...followUp, question }, site)),
  ]
  const entries = [...newest(posts, most - 1), questionEntry(question, site)]
  return documentOf({ ...feeds.thread(question), since: question.createdAt, entries }, site)
}

/** Only a thread's updates, or null. */
export async function endingFeed(id: number): Promise<FeedDocument | null> {
  dependsOn(tags.question(id))
  const site = env().SITE_URL
  const question = await db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: { ...placeColumns, followUps: updates },
  })
  if (!question) return null
  const entries = question.followUps.map((followUp) => updateEntry({ ...followUp, question }, site))
  return documentOf({ ...feeds.ending(question), since: question.createdAt, entries }, site)
}
