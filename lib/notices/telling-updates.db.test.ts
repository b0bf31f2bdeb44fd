import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { editFollowUp } from '@/lib/follow-ups/commands'
import type { Scope } from '@/lib/subscriptions/scope'
import { act, aFollowUp, anAnswer, aTurn, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { anOldThread, follow, now, tellAll, told } from '@/scripts/testing/telling'

beforeEach(emptyStage)
afterAll(closeDatabase)

describe('an update is told', () => {
  test('to those who follow everything or only the ending', async () => {
    const { id } = await anOldThread()
    await follow(id, 'birch', 'ending')
    await follow(id, 'marrow', 'none')
    await aFollowUp(id)
    await tellAll()
    expect((await told()).toSorted()).toEqual(['follow_up to birch', 'follow_up to papercut'])
  })

  test('to those whom it credits as that, and not once more as followers', async () => {
    const { id, answer } = await anOldThread()
    const tried = await anAnswer(id, { by: 'birch', at: later(monday, '2h') })
    await tellAll()
    await db().notice.deleteMany()
    await follow(id, 'marrow')
    await aFollowUp(id, { helped: [answer], didNotHelp: [tried] })
    await tellAll()
    expect((await told()).toSorted()).toEqual([
      'credited to birch',
      'credited to papercut',
      'follow_up to marrow',
    ])
  })

  test('to those whom it credits even when they do not follow the thread', async () => {
    const { id, answer } = await anOldThread()
    await follow(id, 'papercut', 'none')
    await aFollowUp(id, { helped: [answer] })
    await tellAll()
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('as an update to followers who do not want to hear of credits', async () => {
    const { id, answer } = await anOldThread()
    await db().noticePreference.create({
      data: { userId: member('papercut').id, kind: 'credited', delivery: 'off' },
    })
    await aFollowUp(id, { helped: [answer] })
    await tellAll()
    expect(await told()).toEqual(['follow_up to papercut'])
  })

  test('once to somebody of whom it credits two answers', async () => {
    const { id, answer } = await anOldThread()
    const second = await anAnswer(id, { at: later(monday, '2h') })
    await tellAll()
    await db().notice.deleteMany()
    await aFollowUp(id, { helped: [answer], didNotHelp: [second] })
    await tellAll()
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('not again when it is edited, and never to the asker', async () => {
    const { id } = await anOldThread()
    const followUpId = await aFollowUp(id)
    await tellAll()
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { text: 'I stayed.' })
    await editFollowUp(act('nettlesoup', later(monday, '121d')), { followUpId, ...turn })
    expect(await tellAll()).toBe(0)
    expect(await told()).toEqual(['follow_up to papercut'])
  })
})

describe('a credit that is added by editing is told', () => {
  async function addCredit(scope: Scope) {
    const { id, answer } = await anOldThread()
    await follow(id, 'papercut', scope)
    const followUpId = await aFollowUp(id)
    await tellAll()
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { helped: [answer] })
    await editFollowUp(act('nettlesoup', later(monday, '120d')), { followUpId, ...turn })
    await tellAll()
  }

  test('to whom it credits, who had not heard of the update', async () => {
    await addCredit('none')
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('and not to who had heard of it', async () => {
    await addCredit('everything')
    expect(await told()).toEqual(['follow_up to papercut'])
  })
})

describe('a best-answer mark is told', () => {
  const mark = (answerId: number, on: boolean) => setBest(act('nettlesoup', now), { answerId, on })

  test('to the author of the answer, followers or not, and to nobody else', async () => {
    const { id, answer } = await anOldThread()
    await follow(id, 'birch')
    await follow(id, 'papercut', 'none')
    await mark(answer, true)
    await mark(answer, true)
    expect(await tellAll()).toBe(1)
    expect(await told()).toEqual(['best to papercut'])
  })

  test('no more when it is taken away, before or after', async () => {
    const { answer } = await anOldThread()
    await mark(answer, true)
    await mark(answer, false)
    await tellAll()
    expect(await told()).toEqual([])
    await mark(answer, true)
    await tellAll()
    expect(await told()).toEqual(['best to papercut'])
    await mark(answer, false)
    expect(await told()).toEqual([])
  })
})
