import 'server-only'
import { db } from '@/lib/db'
import { daysBetween } from '@/lib/follow-ups/wait'
import { log } from '@/lib/log'
import { threadPath } from '@/lib/questions/slug'
import { isTakenBack } from '@/lib/questions/taken-back'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { type Candidate, candidatesBeside, candidatesFor } from './candidate-queries'
import { type Draft, lookedAt } from './draft'
import { leastLikeness, mostAlike } from './likeness'
import type { SimilarQuestion } from './similar-question'

const similar = { least: leastLikeness.similar, most: 5 }
const related = { least: leastLikeness.related, most: 6 }

// With fewer than these, a thread shows what else was asked in its category.
const fewestRelated = 3

function view(question: Omit<Candidate, 'likeness'>): SimilarQuestion {
  const { title, answerCount, followUpCount, outcome, outcomeAt, createdAt } = question
  const ending = outcome && outcomeAt ? { outcome, days: daysBetween(createdAt, outcomeAt) } : null
  return { path: threadPath(question), title, answerCount, followUpCount, ending }
}

/** Those that have words of their own. */
const telling = <Question extends { title: string }>(questions: Question[]) =>
  questions.filter((question) => !isTakenBack(question))

// A person who writes causes one of these at each pause; they must not fill the pool that the pages read through.
const mostAtOnce = 3
let looking = 0

/** Earlier questions like a draft, best first, at most five; none when that cannot be said quickly. Never throws. */
export async function similarTo(draft: Draft): Promise<SimilarQuestion[]> {
  if (looking >= mostAtOnce) return []
  looking++
  try {
    return mostAlike(telling(await candidatesFor(lookedAt(draft))), similar).map(view)
  } catch (error) {
    log().warn({ err: error }, 'Similar questions were not found in time')
    return []
  } finally {
    looking--
  }
}

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

async function beside(id: number) {
  const found = mostAlike(telling(await candidatesBeside(id)), related)
  if (found.length >= fewestRelated) return found
  const others = await inSameCategory(id, related.most)
  const known = new Set(found.map((question) => question.id))
  return [...found, ...telling(others).filter((other) => !known.has(other.id))].slice(0, fewestRelated)
}

const whileInTrouble = 10 * 60_000

/**
 * Questions to read after a thread, best first, at most six. What is asked later comes in when the thread is next read
 * anew, at the latest in a day (server/finished-pages.ts); titles and endings are always those of now.
 */
export async function relatedTo(id: number): Promise<SimilarQuestion[]> {
  dependsOn(tags.question(id))
  try {
    const found = await beside(id)
    dependsOn(...found.map((question) => tags.question(question.id)))
    return found.map(view)
  } catch (error) {
    log().warn({ err: error }, 'Related questions were not found in time')
    goodUntil(new Date(Date.now() + whileInTrouble))
    return []
  }
}
