import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { foldedName } from '@/lib/members/called-by'
import { settings } from '@/lib/settings'
import {
  mayMention,
  mentionableNames,
  mentionedIn,
  rendered,
  renderedQuestion,
  renderMarkdown,
} from '@/lib/text/markdown'

/** HTML of what somebody wrote, in which the members whom it names are links. */
export const renderedText = async (text: string, tx: Transaction = db()): Promise<string> =>
  renderMarkdown(text, await membersNamed(text, tx))

/** A post's text as it is stored, with its mentions. */
export const renderedPost = async (text: string, tx: Transaction = db()) =>
  rendered(text, await membersNamed(text, tx))

/** The same of a question's two texts. */
export const renderedQuestionPost = async (
  { lead, more }: { lead: string; more: string },
  tx: Transaction = db(),
) => renderedQuestion({ lead, more }, await membersNamed(`${lead}\n\n${more}`, tx))

/** The members whom a text may name, by their folded names. */
async function membersNamed(text: string, tx: Transaction): Promise<Map<string, string>> {
  const names = mayMention(text) ? mentionableNames(text) : []
  if (names.length === 0) return new Map()
  const members = await tx.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "User" WHERE "leftAt" IS NULL AND "foldedName"("name") = ANY(
      ARRAY(SELECT "foldedName"(written) FROM unnest(${names}::text[]) AS written))`
  return new Map(members.map(({ name }) => [foldedName(name), name]))
}

type Post = { text: string; event: string; questionId: number; authorId: number }

/**
 * Whom a post mentions and who may be told of it: the first few, less those who were told of the same post before. Who
 * wants to hear nothing of the thread, hears nothing of this either.
 */
export async function mentionedBy(tx: Transaction, post: Post): Promise<number[]> {
  const { text, event, questionId, authorId } = post
  const names = mentionedIn(text, await membersNamed(text, tx))
  if (names.length === 0) return []
  const earlier = await tx.notice.count({ where: { event, kind: 'mention' } })
  const members = await tx.user.findMany({
    where: {
      name: { in: names },
      id: { not: authorId },
      subscriptions: { none: { questionId, scope: 'none' } },
      notices: { none: { event } },
    },
    select: { id: true, name: true },
  })
  return members
    .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .slice(0, Math.max(0, settings.mentionsMax - earlier))
    .map(({ id }) => id)
}
