import { type Outcome, outcomes } from '@/lib/follow-ups/outcome'
import { categoryCount, day, type Forum, opened, present, tagCount } from './forum'
import { leaning, lognormal, type Random, randomFor } from './random'
import { stream } from './streams'

/** Everything about a thread but its words. Its number begins at 0; ids begin at 1. */
export type Thread = {
  number: number
  askedAt: number
  askerId: number
  categoryId: number
  tagIds: number[]
  favorites: number
  closesAt: number
  /** How many are ever written; one that would be later than the forum's present is not there yet. */
  answers: number
  followUps: number
}

export type Answer = { at: number; authorId: number; byAsker: boolean; isBest: boolean; favorites: number }
export type FollowUp = { at: number; outcome: Outcome; favorites: number }

const open = 365 * day

export function threadOf(forum: Forum, number: number): Thread {
  const random = randomFor(stream.thread, number)
  const askedAt = opened + Math.floor(((number + random()) / forum.questions) * (present - opened))
  const closedEarly = random() < 0.03
  return {
    number,
    askedAt,
    closesAt: askedAt + (closedEarly ? Math.ceil(random() * open) : open),
    askerId: 1 + leaning(random, forum.members, 1.5),
    categoryId: 1 + leaning(random, categoryCount, 1.4),
    tagIds: tagsOf(random),
    favorites: Math.floor(lognormal(random, 1.5, 1.4)),
    answers: Math.min(300, Math.floor(lognormal(random, 7, 0.9))),
    followUps: followUpsOf(random),
  }
}

function tagsOf(random: Random): number[] {
  const count = Math.floor(random() * 5)
  return [...new Set(Array.from({ length: count }, () => 1 + leaning(random, tagCount, 2.2)))]
}

function followUpsOf(random: Random): number {
  let count = 0
  for (let chance = 0.25; random() < chance && count < 8; chance = 0.25) count++
  return count
}

const pastAsker = (id: number, { askerId }: Thread, { members }: Forum) =>
  id === askerId ? (id % members) + 1 : id

/** One of its answers, by its number in the thread from 0. */
export function answerOf(forum: Forum, thread: Thread, number: number): Answer {
  const random = randomFor(stream.answer, thread.number, number)
  const wait = lognormal(random, 6 * 3600, 1.9) % (thread.closesAt - thread.askedAt - 1)
  const byAsker = random() < 0.08
  const isBest = !byAsker && random() < 0.05
  const author = pastAsker(1 + leaning(random, forum.members, 2.5), thread, forum)
  return {
    at: thread.askedAt + 1 + Math.floor(wait),
    authorId: byAsker ? thread.askerId : author,
    byAsker,
    isBest,
    favorites: Math.floor(lognormal(random, isBest ? 4 : 0.6, 1.1)),
  }
}

/** One of its follow-ups, by its number in the thread from 0; they need not be in the order of time. */
export function followUpOf(thread: Thread, number: number): FollowUp {
  const random = randomFor(stream.followUp, thread.number, number)
  return {
    at: thread.askedAt + day + Math.floor(lognormal(random, 120 * day, 1.1)),
    outcome: outcomes[leaning(random, outcomes.length, 1.3)] ?? 'worked_out',
    favorites: Math.floor(lognormal(random, 2, 1)),
  }
}

/** Threads are numbered in the order of asking, and so are the ids that the site gives out. */
export const questionIdOf = ({ number }: Thread) => number + 1
