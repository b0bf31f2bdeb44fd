import 'server-only'
import type { Run } from './hurried-queries'
import { namesIn } from './words'

/** Members and tags, best first. */
export type Names = { members: string[]; tags: { name: string; questionCount: number }[] }

const milliseconds = 300

const like = (table: 'User' | 'Tag', shown: string, condition: string, most: number) => `
  SELECT ${shown} FROM (
    SELECT ${shown}, max(similarity("name", typed)) AS whole, max(word_similarity(typed, "name")) AS part
    FROM unnest($1::text[]) AS typed JOIN "${table}" ON "name" % typed OR "name" %> typed
    WHERE numnode(plainto_tsquery('hindsight', typed)) > 0 AND ${condition}
    GROUP BY ${shown}) AS close
  WHERE greatest(whole, part) > 0.65 ORDER BY greatest(whole, part) DESC, whole DESC, "name" LIMIT ${most}`

const membersLike = like('User', '"name"', '"bannedAt" IS NULL', 3)
const tagsLike = like('Tag', '"name", "questionCount"', '"questionCount" > 0', 5)

/** Members who are not banned, and tags in use, that are called like what was typed. */
export async function named(run: Run, q: string): Promise<Names> {
  const typed = [namesIn(q)]
  const members = await run<{ name: string }>(membersLike, typed, milliseconds)
  const tags = await run<Names['tags'][number]>(tagsLike, typed, milliseconds)
  return { members: members.map(({ name }) => name), tags }
}
