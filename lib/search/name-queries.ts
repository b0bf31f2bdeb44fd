import 'server-only'
import type { Run } from './hurried-queries'
import { isSlip } from './spelling'
import { namesIn } from './words'

/** Members and tags, best first. */
export type Names = { members: string[]; tags: { name: string; questionCount: number }[] }

type Close<Named> = Named & { typed: string; likeness: number; isWord: boolean }

const milliseconds = 300

// As alike as parts of each other are; less may be a slip.
const alike = 0.65

const closeTo = (table: 'User' | 'Tag', shown: string, condition: string) => `
  SELECT ${shown}, typed, likeness, EXISTS (SELECT FROM "Word" WHERE "word" = lower(typed)) AS "isWord"
  FROM unnest($1::text[]) AS typed JOIN "${table}" ON "name" % typed OR "name" %> typed
    CROSS JOIN LATERAL (SELECT similarity("name", typed) AS whole, word_similarity(typed, "name") AS part) AS each
    CROSS JOIN LATERAL (SELECT greatest(whole, part) AS likeness) AS better
  WHERE numnode("searchQuery"(typed)) > 0 AND ${condition}
  ORDER BY likeness DESC, whole DESC, "name" LIMIT 100`

const membersCloseTo = closeTo('User', '"name"', '"bannedAt" IS NULL AND "leftAt" IS NULL')
const tagsCloseTo = closeTo('Tag', '"name", "questionCount"', '"questionCount" > 0')

/** Those that are alike; without any, those that differ by a slip from what is no word of the site. */
function meant<Named extends { name: string }>(close: Close<Named>[]): Close<Named>[] {
  const likest = close.filter(({ likeness }) => likeness > alike)
  const slips = () =>
    close.filter(({ typed, name, isWord }) => !isWord && isSlip(typed.toLowerCase(), name.toLowerCase()))
  const found = likest.length > 0 ? likest : slips()
  return found.filter(({ name }, i) => found.findIndex((one) => one.name === name) === i)
}

/** Members who are not banned, and tags in use, that are called like what was typed. */
export async function named(run: Run, q: string): Promise<Names> {
  const typed = [namesIn(q)]
  const members = meant(await run<Close<{ name: string }>>(membersCloseTo, typed, milliseconds))
  const tags = meant(await run<Close<Names['tags'][number]>>(tagsCloseTo, typed, milliseconds))
  return {
    members: members.slice(0, 3).map(({ name }) => name),
    tags: tags.slice(0, 5).map(({ name, questionCount }) => ({ name, questionCount })),
  }
}
