import { beforeEach, expect, test } from 'vitest'
import { deleteAnswer, editAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { setFavorite } from '@/lib/favorites/commands'
import type { Target } from '@/lib/favorites/target'
import { editFollowUp, postFollowUp } from '@/lib/follow-ups/commands'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { editQuestion } from '@/lib/questions/commands'
import { nameDay } from '@/lib/questions/knows-by-commands'
import type { CastName } from '@/prisma/cast/members'
import { act, anAnswer, aQuestion, aThread, aTurn, later } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { now, readEverything, scene, setTheScene, today } from '@/scripts/testing/public-reads'

beforeEach(setTheScene)

/** The reads that give something else after an act, and of whose tags it announced none. */
async function leftUntrue(does: () => Promise<unknown>) {
  const before = await readEverything()
  await announced()
  await does()
  const stale = new Set((await announced()).flat())
  const after = await readEverything()
  const changed = [...before].filter(([name, { result }]) => after.get(name)?.result !== result)
  expect(changed.length).toBeGreaterThan(0)
  const staysKept = (tags: Set<string>) => ![...tags].some((tag) => stale.has(tag))
  return changed.filter(([, { tags }]) => staysKept(tags)).map(([name]) => name)
}

const question = { title: 'Whether to take the boat', category: 'travel', tags: ['boats', 'moving'] }

const favorite = (by: CastName, kind: Target['kind'], on: boolean) => () => {
  const target = { kind, id: { question: scene.id, answer: scene.answer, 'follow-up': scene.followUp }[kind] }
  return setFavorite(act(by, now), { target, on })
}

const marking = (answer: 'answer' | 'tried', on: boolean) => () =>
  setBest(act('nettlesoup', now), { answerId: scene[answer], on })

/** What members do. */
const acts: Record<string, () => Promise<unknown>> = {
  asking: () => aThread({ asker: 'birch', askedAt: now }, question),
  'editing a question': () => {
    const { submissionId: _, ...fields } = aQuestion(question)
    return editQuestion(act('nettlesoup', now), { questionId: scene.id, ...fields })
  },
  answering: () => anAnswer(scene.newer, { by: 'birch', at: now }),
  'a reply of the asker': () => anAnswer(scene.newer, { by: 'lowtide', at: now }),
  'editing an answer': () => editAnswer(act('papercut', now), { answerId: scene.answer, text: 'Leave it.' }),
  'taking an answer back': () => deleteAnswer(act('papercut', now), { answerId: scene.answer }),
  'making a question a favorite': favorite('lowtide', 'question', true),
  'making an answer a favorite': favorite('lowtide', 'answer', true),
  'making a follow-up a favorite': favorite('lowtide', 'follow-up', true),
  'undoing a favorite question': favorite('marrow', 'question', false),
  'undoing a favorite answer': favorite('marrow', 'answer', false),
  'undoing a favorite follow-up': favorite('marrow', 'follow-up', false),
  'marking a best answer': marking('tried', true),
  'unmarking one': marking('answer', false),
  'following up': () => {
    const turn = aTurn(scene.id, { outcome: 'partly', helped: [scene.tried], didNotHelp: [scene.answer] })
    return postFollowUp(act('nettlesoup', later(now, '1m')), turn)
  },
  'editing a follow-up': () => {
    const told = aTurn(0, { outcome: 'partly', helped: [scene.tried] })
    const { questionId: _, submissionId: __, ...turn } = told
    return editFollowUp(act('nettlesoup', now), { followUpId: scene.followUp, ...turn })
  },
  'naming a day': () => nameDay(act('lowtide', now), { questionId: scene.newer, knowsBy: new Date(today) }),
  'taking a day back': () => nameDay(act('lowtide', now), { questionId: scene.newer, knowsBy: null }),
  'an update of what is awaited': () =>
    postFollowUp(act('lowtide', now), aTurn(scene.newer, { outcome: 'too_early' })),
  closing: () => closeThread(act('lowtide', now), { questionId: scene.newer }),
  reopening: () => reopenThread(act('oduya', now), { questionId: scene.older }),
}

test.each(Object.entries(acts))('after %s nothing that is kept stays untrue', async (_name, does) => {
  expect(await leftUntrue(does)).toEqual([])
})
