import { beforeEach, expect, test, vi } from 'vitest'
import type { CastName } from '@/prisma/cast/members'
import { act, anAnswer, aQuestion, aThread, aTurn, later } from '@/prisma/cast/scene'
import { now, readEverything, scene, setTheScene, today } from '@/scripts/testing/cached-reads'
import { deleteAnswer, editAnswer } from './answers/commands'
import { setBest } from './best-answers/commands'
import { setFavorite } from './favorites/commands'
import { type Target, targetKey } from './favorites/target'
import { editFollowUp, postFollowUp } from './follow-ups/commands'
import { closeThread, reopenThread } from './questions/closing-commands'
import { editQuestion } from './questions/commands'
import { nameDay } from './questions/knows-by-commands'
import { staleAfter, tags } from './stale/tags'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))

beforeEach(setTheScene)

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
