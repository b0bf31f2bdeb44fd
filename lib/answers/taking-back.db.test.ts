import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { staleAfter, tags } from '@/lib/stale/tags'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { whileHeld } from '@/scripts/testing/held-lock'
import { deleteAnswer, editAnswer } from './commands'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const at = later(monday, '1h')
const question = (id: number) => db().question.findUniqueOrThrow({ where: { id } })
const answer = (id: number) => db().answer.findUniqueOrThrow({ where: { id } })

describe('taking an answer back', () => {
  const takeBack = (answerId: number, when: Date) => deleteAnswer(act('papercut', when), { answerId })

  test('removes its words and leaves its place and the reason', async () => {
    const thread = await aThread()
    const id = await anAnswer(thread.id)
    await takeBack(id, later(at, '6m'))
    expect(await answer(id)).toMatchObject({
      text: '',
      html: '',
      removedAt: later(at, '6m'),
      removedReason: 'its author took it back',
    })
    expect(await question(thread.id)).toMatchObject({ answerCount: 0 })
  })

  test('takes marks, credits and favorites back too, for everyone whose counts they changed', async () => {
    const thread = await aThread()
    const id = await anAnswer(thread.id)
    await setBest(act('nettlesoup', at), { answerId: id, on: true })
    await aFollowUp(thread.id, { at: later(at, '1m'), helped: [id] })
    await setFavorite(act('birch', at), { target: { kind: 'answer', id }, on: true })
    await announced()
    await takeBack(id, later(at, '2m'))
    const gone = { id, questionId: thread.id }
    expect(await announced()).toEqual([staleAfter.takingBack('papercut', ['birch'], gone)])
    expect(await question(thread.id)).toMatchObject({ bestCount: 0, followUpCount: 1 })
    expect(await db().user.findUniqueOrThrow({ where: { name: 'papercut' } })).toMatchObject({
      answerCount: 0,
      bestAnswerCount: 0,
      helpedCount: 0,
    })
    expect(await db().favorite.count({ where: { userId: member('birch').id } })).toBe(0)
  })

  test('a reply of the asker is taken from its own count', async () => {
    const thread = await aThread()
    const id = await anAnswer(thread.id, { by: 'nettlesoup' })
    await deleteAnswer(act('nettlesoup', at), { answerId: id })
    expect(await question(thread.id)).toMatchObject({ answerCount: 0, replyCount: 0 })
  })

  test.each([
    ['after the window', 'papercut', new Date(later(at, '6m').getTime() + 1), 'edit-window'],
    ['to the asker', 'nettlesoup', at, 'not-yours'],
    ['to a moderator, who has another way', 'pilar', at, 'not-yours'],
  ] as const)('is refused %s', async (_rule, by, when, reason) => {
    const id = await anAnswer((await aThread()).id)
    await expect(deleteAnswer(act(by, when), { answerId: id })).rejects.toMatchObject({ reason })
    expect((await answer(id)).removedAt).toBeNull()
  })

  test('twice, also at once and after the window, counts once and gives the same answer', async () => {
    const thread = await aThread()
    const id = await anAnswer(thread.id)
    const same = { id, questionId: thread.id, slug: thread.slug }
    expect(await Promise.all([takeBack(id, at), takeBack(id, at)])).toEqual([same, same])
    expect(await takeBack(id, later(at, '1d'))).toEqual(same)
    expect(await answer(id)).toMatchObject({ removedAt: at })
    await expect(deleteAnswer(act('birch', at), { answerId: id })).rejects.toMatchObject({
      reason: 'not-yours',
    })
  })

  test('a favorite that is being made meanwhile is taken back too', async () => {
    const id = await anAnswer((await aThread()).id)
    const birch = member('birch').id
    const favoriting = `
      SELECT 1 FROM "Answer" WHERE "id" = ${id} FOR UPDATE;
      INSERT INTO "Favorite" ("userId", "answerId", "createdAt") VALUES (${birch}, ${id}, now());
      UPDATE "Answer" SET "favoriteCount" = "favoriteCount" + 1 WHERE "id" = ${id};
      UPDATE "User" SET "favoriteCount" = "favoriteCount" + 1 WHERE "id" = ${birch}`
    const [ended] = await whileHeld(favoriting, [() => takeBack(id, at)])
    expect(ended).toMatchObject({ status: 'fulfilled' })
    expect((await announced()).at(-1)).toContain(tags.member('birch'))
    expect(await db().favorite.count()).toBe(0)
  })

  test('an answer that was taken back can be neither edited nor marked nor made a favorite', async () => {
    const id = await anAnswer((await aThread()).id)
    await takeBack(id, at)
    const refused = { reason: 'missing' }
    await expect(editAnswer(act('papercut', at), { answerId: id, text: 'No.' })).rejects.toMatchObject(
      refused,
    )
    await expect(setBest(act('nettlesoup', at), { answerId: id, on: true })).rejects.toMatchObject(refused)
    const favorite = setFavorite(act('birch', at), { target: { kind: 'answer', id }, on: true })
    await expect(favorite).rejects.toMatchObject(refused)
  })
})
