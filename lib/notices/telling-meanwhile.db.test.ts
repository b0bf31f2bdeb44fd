import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { setBanned } from '@/lib/members/commands'
import { setMute } from '@/lib/mutes/commands'
import { act, anAnswer, emptyStage, member } from '@/prisma/cast/scene'
import { untilWaiting, whileHeld } from '@/scripts/testing/held-lock'
import { anOldThread, now, tellAll, told } from '@/scripts/testing/telling'
import { tellMembers } from './told-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

test('nobody is told of what somebody did who was banned since', async () => {
  const { id } = await anOldThread()
  await anAnswer(id, { by: 'marrow' })
  await setBanned('marrow', now)
  try {
    await tellAll()
    expect(await told()).toEqual([])
  } finally {
    await setBanned('marrow', null)
  }
})

describe('while somebody is being told', () => {
  const answered = (questionId: number, answerId: number) => ({
    event: `answer:${answerId}`,
    questionId,
    answerId,
    followUpId: null,
    actorId: member('marrow').id,
    at: now,
    inTimeline: true,
  })

  test('they mute who did it: they are not told, or what they are told goes', async () => {
    const { id } = await anOldThread()
    const news = answered(id, await anAnswer(id, { by: 'marrow' }))
    const reader = member('nettlesoup').id
    let muting: Promise<void> | undefined
    await db().$transaction(async (tx) => {
      await tellMembers(tx, now, { news, kind: 'answer', userIds: [reader] })
      muting = setMute(act('nettlesoup', now), { name: 'marrow', on: true })
      await Promise.race([muting, untilWaiting(1)])
    })
    await muting
    expect(await told()).toEqual([])
  })

  test('they leave: nothing is told to who is gone', async () => {
    const { id } = await anOldThread()
    const news = answered(id, await anAnswer(id, { by: 'marrow' }))
    const reader = member('birch').id
    const leaving = `UPDATE "User" SET "leftAt" = now() WHERE "id" = ${reader};
      SELECT FROM "User" WHERE "id" = ${reader} FOR UPDATE`
    try {
      await whileHeld(leaving, [
        () => db().$transaction((tx) => tellMembers(tx, now, { news, kind: 'answer', userIds: [reader] })),
      ])
      expect(await told()).toEqual([])
    } finally {
      await db().user.update({ where: { id: reader }, data: { leftAt: null } })
    }
  })
})
