import { beforeEach, expect, test, vi } from 'vitest'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aQuestion, aThread, aTurn, emptyStage, later } from '@/prisma/cast/scene'
import { recorded } from '@/scripts/testing/recorded-cache'
import { deleteAnswer, editAnswer } from './answers/commands'
import { partsAskedIn, yearsAsked } from './archive/count-queries'
import { onThisDay } from './archive/on-this-day-queries'
import { besidePeriod, questionsAskedIn } from './archive/queries'
import { setBest } from './best-answers/commands'
import { cardOf } from './cards/queries'
import { categories, categoriesWithEndings, categoryBySlug } from './categories/queries'
import { db } from './db'
import { setFavorite } from './favorites/commands'
import { favoritedBy } from './favorites/queries'
import { type Target, targetKey } from './favorites/target'
import { memberFeed } from './feeds/member-queries'
import { categoryFeed, newestFeed, tagFeed, updatesFeed } from './feeds/queries'
import { endingFeed, threadFeed } from './feeds/thread-queries'
import { editFollowUp, postFollowUp } from './follow-ups/commands'
import { outcomesByCategory } from './follow-ups/numbers-queries'
import { endings, latestEndings, outcomeTallies } from './follow-ups/queries'
import { toldYearsAgo } from './follow-ups/years-ago-queries'
import { answersBy, favoritesOf, helpedBy, profile } from './members/queries'
import { closeThread, reopenThread } from './questions/closing-commands'
import { editQuestion } from './questions/commands'
import { nameDay } from './questions/knows-by-commands'
import {
  newestQuestions,
  popularQuestions,
  questionsBy,
  questionsInCategory,
  questionsTagged,
  unansweredQuestions,
} from './questions/queries'
import { neighbors, thread } from './questions/thread-queries'
import { waitingToHear } from './questions/waiting-queries'
import { staleAfter, tags } from './stale/tags'
import { popularTags, tagByName, tagsInOrder } from './tags/queries'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))

const now = new Date()
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const day = (at: Date) => at.toISOString().slice(0, 10)
const today = day(now)
const [year, month] = [today.slice(0, 4), today.slice(0, 7)]
const monthBefore = day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0))).slice(0, 7)

type Scene = { older: number; id: number; newer: number; answer: number; tried: number; followUp: number }
let scene: Scene

// nettlesoup's thread with an answer that helped, one that did not, an update and favorites, between two others; the
// ending of the newest is overdue.
beforeEach(async () => {
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
})

const targets = (question: number, answer: number, followUp: number): Target[] => [
  { kind: 'question', id: question },
  { kind: 'answer', id: answer },
  { kind: 'follow-up', id: followUp },
]

const people: CastName[] = ['nettlesoup', 'papercut', 'birch', 'marrow', 'oduya', 'lowtide']

/** Every cached read of the site, as far as the scene can change it. */
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

async function readEverything() {
  const seen = new Map<string, { result: string; tags: Set<string> }>()
  for (const [name, read] of Object.entries(everyRead())) {
    const { result, tags } = await recorded(read)
    seen.set(name, { result: JSON.stringify(result), tags })
  }
  return seen
}

/** The cached reads that are no longer true after an act, and that nothing of what it expires makes anew. */
async function leftStale(does: () => Promise<string[]>) {
  const cached = await readEverything()
  const expired = new Set(await does())
  const fresh = await readEverything()
  const changed = [...cached].filter(([name, { result }]) => fresh.get(name)?.result !== result)
  expect(changed.length).toBeGreaterThan(0)
  const lives = (tags: Set<string>) => ![...tags].some((tag) => expired.has(tag))
  return changed.filter(([, { tags }]) => lives(tags)).map(([name]) => name)
}

const question = { title: 'Whether to take the boat', category: 'travel', tags: ['boats', 'moving'] }

const favorite = (by: CastName, kind: Target['kind'], on: boolean) => async () => {
  const target = { kind, id: { question: scene.id, answer: scene.answer, 'follow-up': scene.followUp }[kind] }
  const { questionId, authorName } = await setFavorite(act(by, now), { target, on })
  return staleAfter.favoriting({ by, author: authorName, questionId, key: targetKey(target) })
}

const marking = (answer: 'answer' | 'tried', on: boolean) => async () => {
  const marked = await setBest(act('nettlesoup', now), { answerId: scene[answer], on })
  return staleAfter.markingBest(marked.authorName, marked.questionId)
}

/** What members do, and what it expires, as the site's actions have it. */
const acts: Record<string, () => Promise<string[]>> = {
  asking: async () => {
    const { id } = await aThread({ asker: 'birch', askedAt: now }, question)
    return staleAfter.asking('birch', { ...question, id, askedAt: now })
  },
  'editing a question': async () => {
    const { submissionId: _, ...fields } = aQuestion(question)
    const edited = await editQuestion(act('nettlesoup', now), { questionId: scene.id, ...fields })
    return staleAfter.editingQuestion('nettlesoup', edited)
  },
  answering: async () => {
    await anAnswer(scene.newer, { by: 'birch', at: now })
    return staleAfter.answering('birch', scene.newer)
  },
  'a reply of the asker': async () => {
    await anAnswer(scene.newer, { by: 'lowtide', at: now })
    return staleAfter.answering('lowtide', scene.newer)
  },
  'editing an answer': async () => {
    const edited = await editAnswer(act('papercut', now), { answerId: scene.answer, text: 'Leave it.' })
    return staleAfter.answering(edited.authorName, edited.questionId)
  },
  'taking an answer back': async () => {
    const gone = await deleteAnswer(act('papercut', now), { answerId: scene.answer })
    return staleAfter.takingBack(gone.authorName, gone.admirers, gone)
  },
  'making a question a favorite': favorite('lowtide', 'question', true),
  'making an answer a favorite': favorite('lowtide', 'answer', true),
  'making a follow-up a favorite': favorite('lowtide', 'follow-up', true),
  'undoing a favorite question': favorite('marrow', 'question', false),
  'undoing a favorite answer': favorite('marrow', 'answer', false),
  'undoing a favorite follow-up': favorite('marrow', 'follow-up', false),
  'marking a best answer': marking('tried', true),
  'unmarking one': marking('answer', false),
  'following up': async () => {
    const turn = aTurn(scene.id, { outcome: 'partly', helped: [scene.tried], didNotHelp: [scene.answer] })
    const posted = await postFollowUp(act('nettlesoup', later(now, '1m')), turn)
    return staleAfter.followingUp(posted.askerName, posted.credited, posted.questionId)
  },
  'editing a follow-up': async () => {
    const {
      questionId: _,
      submissionId: __,
      ...turn
    } = aTurn(0, { outcome: 'partly', helped: [scene.tried] })
    const edited = await editFollowUp(act('nettlesoup', now), { followUpId: scene.followUp, ...turn })
    return staleAfter.followingUp(edited.askerName, edited.credited, edited.questionId)
  },
  'naming a day': async () => {
    const { id } = await nameDay(act('lowtide', now), { questionId: scene.newer, knowsBy: new Date(today) })
    return staleAfter.namingDay(id)
  },
  'taking a day back': async () => {
    const { id } = await nameDay(act('lowtide', now), { questionId: scene.newer, knowsBy: null })
    return staleAfter.namingDay(id)
  },
  'an update of what is awaited': async () => {
    const turn = aTurn(scene.newer, { outcome: 'too_early' })
    const posted = await postFollowUp(act('lowtide', now), turn)
    return staleAfter.followingUp(posted.askerName, posted.credited, posted.questionId)
  },
  closing: async () => {
    await closeThread(act('lowtide', now), { questionId: scene.newer })
    return staleAfter.closing(scene.newer)
  },
  reopening: async () => {
    await reopenThread(act('oduya', now), { questionId: scene.older })
    return staleAfter.closing(scene.older)
  },
}

test.each(Object.entries(acts))('after %s nothing that is cached stays untrue', async (_name, does) => {
  expect(await leftStale(does)).toEqual([])
})

test('every tag is expired by something', () => {
  const question = { id: 1, askedAt: now, category: 'travel', categories: ['travel'], tags: ['jobs'] }
  const expired = [
    staleAfter.asking('birch', question),
    staleAfter.favoriting({ by: 'birch', author: 'oduya', questionId: 1, key: 'question-1' }),
    staleAfter.followingUp('birch', [], 1),
  ].flat()
  const every = Object.values(tags).map((tag) => (typeof tag === 'string' ? tag : tag.name))
  const kinds = new Set(expired.map((tag) => tag.split(':')[0]))
  expect(every.filter((kind) => !kinds.has(kind))).toEqual([])
})
