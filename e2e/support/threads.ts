import { randomUUID } from 'node:crypto'
import { slugOf, threadPath } from '@/lib/questions/slug'
import { rendererVersion, renderMarkdown } from '@/lib/text/markdown'
import { query, queryOne } from './database'
import type { Member } from './members'

export type Thread = { id: number; path: string; title: string }

type Asked = { asker: Member; title?: string; daysAgo?: number; closesInSeconds?: number }

const year = 365 * 86_400

/**
 * A thread as asking leaves it. Lists that are kept do not know of it; its own page is read fresh at its first visit,
 * so that everything a test wants to be in the past is put there before anybody looks.
 */
export async function aThread(options: Asked): Promise<Thread> {
  const { asker, title = 'Whether to leave a job that I like', daysAgo = 1 } = options
  const { closesInSeconds = year - daysAgo * 86_400 } = options
  const slug = slugOf(title)
  const lead = 'They are kind and the work is mine, but the other place is nearer to home.'
  const { id } = await queryOne(
    `WITH placed AS (
       UPDATE "Category" SET "questionCount" = "questionCount" + 1 WHERE "slug" = 'work-and-money' RETURNING "id"
     ), counted AS (UPDATE "User" SET "questionCount" = "questionCount" + 1 WHERE "id" = $2)
     INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
                             "createdAt", "changedAt", "closesAt")
     SELECT $1, $2, "id", $3, $4, $5, $6, ${rendererVersion}, now() - $7 * interval '1 day', now() - $7 * interval '1 day', now() + $8 * interval '1 second'
     FROM placed RETURNING "id"`,
    [randomUUID(), asker.id, title, slug, lead, renderMarkdown(lead), daysAgo, closesInSeconds],
  )
  return { id, path: threadPath({ id, slug }), title }
}

type Answered = { author: Member; text?: string; minutesAgo?: number }

/** An answer to it by somebody else. */
export async function anAnswer(thread: Thread, options: Answered): Promise<number> {
  const { author, text = 'Stay until the spring, then ask again.', minutesAgo = 30 } = options
  const { id } = await queryOne(
    `WITH answered AS (UPDATE "Question" SET "answerCount" = "answerCount" + 1 WHERE "id" = $2),
       counted AS (UPDATE "User" SET "answerCount" = "answerCount" + 1 WHERE "id" = $3)
     INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     VALUES ($1, $2, $3, false, $4, $5, ${rendererVersion}, now() - $6 * interval '1 minute') RETURNING "id"`,
    [randomUUID(), thread.id, author.id, text, renderMarkdown(text), minutesAgo],
  )
  return id
}

/** Its time for answers is over from this instant; pages that are open do not know it yet. */
export const closeAtOnce = ({ id }: Thread) =>
  query(`UPDATE "Question" SET "closesAt" = now() WHERE "id" = $1`, [id])

/** Time passes for one thread: everything in it happened so many days earlier. The next act shows it. */
export async function daysPass({ id }: Thread, days: number): Promise<void> {
  const earlier = (column: string) => `"${column}" = "${column}" - $2 * interval '1 day'`
  const inside = `WHERE "questionId" = $1`
  const changes = [
    `"Question" SET ${earlier('createdAt')}, ${earlier('closesAt')} WHERE "id" = $1`,
    `"Answer" SET ${earlier('createdAt')} ${inside}`,
    `"FollowUp" SET ${earlier('createdAt')} ${inside}`,
    `"BestAnswer" SET ${earlier('markedAt')} ${inside}`,
    `"Closing" SET ${earlier('closedAt')} ${inside}`,
  ]
  for (const change of changes) await query(`UPDATE ${change}`, [id, days])
}
