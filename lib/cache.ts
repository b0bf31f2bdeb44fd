import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { cacheLife, cacheTag, revalidateTag } from 'next/cache'
import { after } from 'next/server'
import { yearOf } from './archive/period'
import { siteZone } from './time/site-zone'
import { isoDay } from './time/zoned-day'

/** Every cache tag there is. A cached read applies the tags of what it shows; an event below expires them. */
export const tags = {
  /** One question, wherever its row or thread is shown. */
  question: (id: number) => `question:${id}`,
  /** The order of the newest questions, everywhere. */
  newest: 'newest',
  category: (slug: string) => `category:${slug}`,
  tag: (name: string) => `tag:${name}`,
  unanswered: 'unanswered',
  popular: 'popular',
  /** How many questions a year has, and which. */
  archive: (year: number) => `archive:${year}`,
  updates: 'updates',
  /** The lists of categories and tags with their counts. */
  directory: 'directory',
  /** A member's page: counts, lists, bio. */
  member: (name: string) => `member:${name}`,
  /** Who made something a favorite. */
  favorites: (key: string) => `favorites:${key}`,
} as const

type Placed = { category: string; tags: string[] }

const yearAt = (at: Date) => yearOf(isoDay(at, siteZone()))

/** What each event makes stale. */
export const staleAfter = {
  joining: (name: string) => [tags.member(name)],
  asking: (asker: string, question: { id: number; askedAt: Date } & Placed) => [
    tags.question(question.id),
    tags.newest,
    tags.unanswered,
    tags.popular,
    tags.archive(yearAt(question.askedAt)),
    tags.directory,
    tags.category(question.category),
    ...question.tags.map(tags.tag),
    tags.member(asker),
  ],
  answering: (author: string, questionId: number) => [
    tags.question(questionId),
    tags.unanswered,
    tags.member(author),
  ],
  editingQuestion: (asker: string, question: { id: number; categories: string[]; tags: string[] }) => [
    tags.question(question.id),
    tags.directory,
    tags.updates,
    tags.member(asker),
    ...question.categories.map(tags.category),
    ...question.tags.map(tags.tag),
  ],
  takingBack: (author: string, admirers: string[], answer: { id: number; questionId: number }) => [
    tags.question(answer.questionId),
    tags.unanswered,
    tags.favorites(`answer-${answer.id}`),
    tags.member(author),
    ...admirers.map(tags.member),
  ],
  favoriting: (favorite: { by: string; author: string; questionId: number; key: string }) => [
    tags.question(favorite.questionId),
    tags.favorites(favorite.key),
    tags.member(favorite.by),
    tags.member(favorite.author),
    ...(favorite.key.startsWith('question') ? [tags.popular] : []),
  ],
  markingBest: (author: string, questionId: number) => [tags.question(questionId), tags.member(author)],
  followingUp: (asker: string, credited: string[], questionId: number) => [
    tags.question(questionId),
    tags.updates,
    tags.member(asker),
    ...credited.map(tags.member),
  ],
  closing: (questionId: number) => [tags.question(questionId), tags.unanswered],
}

const day = 86_400
// Next renders a page for each request when its data is good for less than five minutes; it cannot cache it whole.
const shortest = 30

/** Opens a cached read: the tags of what it shows. It lives until one of them expires, at most a day without a look. */
export function cached(...applied: string[]): void {
  cacheTag(...applied)
  cacheLife({ stale: shortest, revalidate: day, expire: 365 * day })
}

/** Adds tags that became known by reading. At most 128 in all (Next's limit). */
export const alsoTagged = (applied: string[]) => (applied.length > 0 ? cacheTag(...applied) : undefined)

/**
 * The read is true only until `instant`. It lives half of the time till then: a page that takes it up late gets its
 * whole life anew from Next, without its age, and both lives together must not reach beyond the instant.
 */
export function goodUntil(instant: Date, now: Date): void {
  const seconds = Math.max(1, Math.floor((instant.getTime() - now.getTime()) / 2000))
  cacheLife({
    stale: Math.min(shortest, seconds),
    revalidate: Math.min(day, seconds),
    expire: Math.min(365 * day, seconds),
  })
}

// Longer than a page renders, unless something is wrong; until then such a page may be shown.
const rendering = 2_000

/**
 * Expires the tags of an act once more, when pages that were being rendered during it are stored. Next dates a page by
 * the end of its rendering, so one that read the database before the act and ended after it would count as fresh.
 */
export function expireAgainLater(expired: string[]): void {
  if (expired.length === 0) return
  after(async () => {
    await setTimeout(rendering)
    for (const tag of expired) revalidateTag(tag, { expire: 0 })
  })
}
