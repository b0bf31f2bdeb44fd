import 'server-only'
import { db } from '@/lib/db'
import { hasPassed, passesAt } from '@/lib/questions/knows-by'
import { dependsOn, goodUntil } from '@/lib/rendering'
import { tags } from '@/lib/stale/tags'
import { siteZone } from '@/lib/time/site-zone'
import type { Card } from './card'

/** What the card of a question shows, or null if there is no such question. */
export async function cardOf(id: number): Promise<Card | null> {
  dependsOn(tags.question(id))
  const now = new Date()
  const question = await db().question.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      title: true,
      createdAt: true,
      knowsBy: true,
      outcome: true,
      outcomeAt: true,
      category: { select: { name: true } },
    },
  })
  if (!question) return null
  const { title, category, createdAt, outcome, outcomeAt } = question
  const knowsBy = question.knowsBy && !hasPassed(question.knowsBy, now, siteZone()) ? question.knowsBy : null
  if (knowsBy && !outcome) goodUntil(passesAt(knowsBy, siteZone()))
  return {
    title,
    category: category.name,
    askedAt: createdAt,
    knowsBy,
    outcome: outcome && outcomeAt ? { is: outcome, at: outcomeAt } : null,
  }
}
