import { beforeEach, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { everything } from '@/lib/stale/tags'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { recount, wrongCounters } from './counters'

beforeEach(async () => {
  await emptyStage()
  const { id } = await aThread({}, { tags: ['jobs'] })
  const answer = await anAnswer(id)
  await anAnswer(id, { by: 'nettlesoup' })
  const followUp = await aFollowUp(id, { helped: [answer] })
  const at = later(monday, '122d')
  await setBest(act('nettlesoup', at), { answerId: answer, on: true })
  await setFavorite(act('birch', at), { target: { kind: 'question', id }, on: true })
  await setFavorite(act('birch', at), { target: { kind: 'answer', id: answer }, on: true })
  await setFavorite(act('birch', at), { target: { kind: 'follow-up', id: followUp }, on: true })
})

const mistake = { increment: 7 }

const spoil: Record<string, () => Promise<unknown>> = {
  'User.questionCount': () => spoilUser('questionCount'),
  'User.answerCount': () => spoilUser('answerCount'),
  'User.bestAnswerCount': () => spoilUser('bestAnswerCount'),
  'User.helpedCount': () => spoilUser('helpedCount'),
  'User.favoriteCount': () => spoilUser('favoriteCount'),
  'Category.questionCount': () =>
    db().category.update({ where: { slug: 'travel' }, data: { questionCount: mistake } }),
  'Tag.questionCount': () => db().tag.updateMany({ data: { questionCount: mistake } }),
  'Question.answerCount': () => db().question.updateMany({ data: { answerCount: mistake } }),
  'Question.replyCount': () => db().question.updateMany({ data: { replyCount: mistake } }),
  'Question.followUpCount': () => db().question.updateMany({ data: { followUpCount: mistake } }),
  'Question.favoriteCount': () => db().question.updateMany({ data: { favoriteCount: mistake } }),
  'Question.bestCount': () => db().question.updateMany({ data: { bestCount: mistake } }),
  'Answer.favoriteCount': () =>
    db().answer.updateMany({ where: { byAsker: true }, data: { favoriteCount: mistake } }),
  'FollowUp.favoriteCount': () => db().followUp.updateMany({ data: { favoriteCount: mistake } }),
  'Question.outcome': () => db().question.updateMany({ data: { outcome: 'did_not' } }),
  OutcomeTally: () => db().outcomeTally.deleteMany(),
  'OutcomeTally.count': () => db().outcomeTally.updateMany({ data: { count: mistake } }),
}

const spoilUser = (column: string) =>
  db().user.update({ where: { id: member('marrow').id }, data: { [column]: mistake } })

test.each(Object.entries(spoil))('a wrong %s is found and put right', async (counter, spoilIt) => {
  expect(await wrongCounters()).toEqual([])
  await spoilIt()
  expect(await wrongCounters()).toEqual([{ counter, rows: 1 }])
  expect(await recount()).toBe(1)
  expect(await wrongCounters()).toEqual([])
})

test('an ending at the wrong time, and one of a thread without an update, are put right', async () => {
  await aThread({ asker: 'birch' })
  await db().question.updateMany({ data: { outcome: 'worked_out', outcomeAt: monday } })
  expect(await wrongCounters()).toEqual([{ counter: 'Question.outcome', rows: 2 }])
  expect(await recount()).toBe(2)
  expect(await wrongCounters()).toEqual([])
})

test('every server hears that pages are stale when counters were put right, and nothing when none was wrong', async () => {
  await announced()
  await recount()
  expect(await announced()).toEqual([])
  await db().tag.updateMany({ data: { questionCount: mistake } })
  await recount()
  expect(await announced()).toEqual([[everything]])
})

test('where nothing is wrong nothing is changed', async () => {
  expect(await recount()).toBe(0)
})
