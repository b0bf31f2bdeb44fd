import { partsAskedIn, yearsAsked } from '@/lib/archive/count-queries'
import { onThisDay } from '@/lib/archive/on-this-day-queries'
import { besidePeriod, questionsAskedIn } from '@/lib/archive/queries'
import { setBest } from '@/lib/best-answers/commands'
import { cardOf } from '@/lib/cards/queries'
import { categories, categoriesWithEndings, categoryBySlug } from '@/lib/categories/queries'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { favoritedBy } from '@/lib/favorites/queries'
import type { Target } from '@/lib/favorites/target'
import { memberFeed } from '@/lib/feeds/member-queries'
import { categoryFeed, newestFeed, tagFeed, updatesFeed } from '@/lib/feeds/queries'
import { endingFeed, threadFeed } from '@/lib/feeds/thread-queries'
import { outcomesByCategory } from '@/lib/follow-ups/numbers-queries'
import { endings, latestEndings, outcomeTallies } from '@/lib/follow-ups/queries'
import { toldYearsAgo } from '@/lib/follow-ups/years-ago-queries'
import { answersBy, favoritesOf, helpedBy, profile } from '@/lib/members/queries'
import { closeThread } from '@/lib/questions/closing-commands'
import {
  newestQuestions,
  popularQuestions,
  questionsBy,
  questionsInCategory,
  questionsTagged,
  unansweredQuestions,
} from '@/lib/questions/queries'
import { neighbors, thread } from '@/lib/questions/thread-queries'
import { waitingToHear } from '@/lib/questions/waiting-queries'
import { popularTags, tagByName, tagsInOrder } from '@/lib/tags/queries'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage } from '@/prisma/cast/scene'
import { gathered } from './gathered'

/** When everything happens: what is true for a time alone counts from it. */
export const now = new Date()
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const day = (at: Date) => at.toISOString().slice(0, 10)
export const today = day(now)
const [year, month] = [today.slice(0, 4), today.slice(0, 7)]
const monthBefore = day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0))).slice(0, 7)

type Scene = { older: number; id: number; newer: number; answer: number; tried: number; followUp: number }
export let scene: Scene

/**
 * nettlesoup's thread with an answer that helped, one that did not, an update and favorites, between two others; the
 * ending of the newest is overdue.
 */
export async function setTheScene() {
  await emptyStage()
  const older = await aThread(
    { asker: 'oduya', askedAt: minutesAgo(30) },
    { category: 'travel', tags: ['trains'] },
  )
  const { id } = await aThread({ askedAt: minutesAgo(20) }, { tags: ['jobs', 'moving'] })
  const newer = await aThread({ asker: 'lowtide', askedAt: minutesAgo(10) }, { tags: ['jobs'] })
  await closeThread(act('oduya', minutesAgo(1)), { questionId: older.id })
  const overdue = { where: { id: newer.id }, data: { knowsBy: new Date(now.getTime() - 5 * 86_400_000) } }
  await db().question.update(overdue)
  const answer = await anAnswer(id, { at: now })
  const tried = await anAnswer(id, { by: 'birch', at: now })
  const followUp = await aFollowUp(id, { at: now, helped: [answer], didNotHelp: [tried] })
  await setBest(act('nettlesoup', now), { answerId: answer, on: true })
  for (const target of targets(id, answer, followUp))
    await setFavorite(act('marrow', now), { target, on: true })
  scene = { older: older.id, id, newer: newer.id, answer, tried, followUp }
}

const targets = (question: number, answer: number, followUp: number): Target[] => [
  { kind: 'question', id: question },
  { kind: 'answer', id: answer },
  { kind: 'follow-up', id: followUp },
]

const people: CastName[] = ['nettlesoup', 'papercut', 'birch', 'marrow', 'oduya', 'lowtide']

/** Every read of what all can see, as far as the scene can change it. */
function everyRead(): Record<string, () => Promise<unknown>> {
  const { older, id, newer, answer, followUp } = scene
  const each = <T>(things: T[], name: string, read: (thing: T) => Promise<unknown>) =>
    Object.fromEntries(things.map((thing) => [`${name} ${JSON.stringify(thing)}`, () => read(thing)]))
  return {
    newest: () => newestQuestions('first'),
    unanswered: () => unansweredQuestions('first'),
    popular: () => popularQuestions('first'),
    endings: () => endings('any', 'any', 'first'),
    'latest endings': () => latestEndings(3),
    'told years ago': toldYearsAgo,
    'outcomes by category': outcomesByCategory,
    'waiting to hear': () => waitingToHear('first'),
    categories,
    'categories with endings': categoriesWithEndings,
    'popular tags': popularTags,
    'tags in order': () => tagsInOrder('first'),
    ...each(['worked-out', 'partly'], 'endings', (outcome) => endings(outcome, 'any', 'first')),
    ...each(['work-and-money', 'travel'], 'endings in', (category) => endings('any', category, 'first')),
    ...each(['any', 'work-and-money', 'travel'], 'tallies', outcomeTallies),
    ...each(['work-and-money', 'travel'], 'category', categoryBySlug),
    ...each(['work-and-money', 'travel'], 'questions in', (category) =>
      questionsInCategory(category, 'first'),
    ),
    ...each(['jobs', 'moving', 'trains', 'boats'], 'tag', tagByName),
    ...each(['jobs', 'moving', 'trains', 'boats'], 'questions tagged', (tag) =>
      questionsTagged(tag, 'first'),
    ),
    ...each(people, 'profile', profile),
    ...each(people, 'questions by', (name) => questionsBy(name, 'first')),
    ...each(people, 'answers by', (name) => answersBy(name, 'first')),
    ...each(people, 'favorites of', (name) => favoritesOf(name, 'first')),
    ...each(people, 'helped by', (name) => helpedBy(name, 5)),
    ...each([older, id, newer, newer + 1], 'thread', thread),
    ...each([older, id, newer, newer + 1], 'card', cardOf),
    ...each([older, id, newer], 'neighbors', (one) => neighbors(one, 'everywhere')),
    ...each([older, id, newer], 'neighbors in the category', (one) => neighbors(one, 'category')),
    ...each([year, month, monthBefore], 'asked in parts of', partsAskedIn),
    ...each([month, monthBefore, today], 'asked in', (period) => questionsAskedIn(period, 'first')),
    ...each([year, month, monthBefore, today, '2019'], 'beside', besidePeriod),
    'years asked': yearsAsked,
    'on this day': onThisDay,
    'feed of the newest': newestFeed,
    'feed of updates': updatesFeed,
    ...each(['work-and-money', 'travel'], 'feed of', categoryFeed),
    ...each(['jobs', 'moving', 'trains', 'boats'], 'feed tagged', tagFeed),
    ...each(people, 'feed of', memberFeed),
    ...each([older, id, newer, newer + 1], 'feed of thread', threadFeed),
    ...each([older, id, newer, newer + 1], 'feed of the ending of', endingFeed),
    ...each(targets(id, answer, followUp), 'favorited by', (target) => favoritedBy(target.kind, target.id)),
  }
}

/** What every one of them gives now, and the tags that it names. */
export async function readEverything() {
  const seen = new Map<string, { result: string; tags: Set<string> }>()
  for (const [name, read] of Object.entries(everyRead())) {
    const { result, tags } = await gathered(read)
    seen.set(name, { result: JSON.stringify(result), tags })
  }
  return seen
}
