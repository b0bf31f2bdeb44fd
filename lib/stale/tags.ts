import { yearOf } from '@/lib/archive/period'
import { siteZone } from '@/lib/time/site-zone'
import { isoDay } from '@/lib/time/zoned-day'

/** Announced in the place of tags where anything that is shown may be untrue. */
export const everything = 'everything'

/** Every tag there is. A read names the tags of what it shows; an event below makes them stale. */
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
  changingProfile: (name: string) => [tags.member(name)],
  /** Leaving and coming back, with the threads that the member has written in. */
  renaming: (name: string, questionIds: number[]) => [tags.member(name), ...questionIds.map(tags.question)],
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
  namingDay: (questionId: number) => [tags.question(questionId)],
}
