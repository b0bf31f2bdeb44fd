import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { db, pool } from '@/lib/db'
import { log } from '@/lib/log'
import { skeletonOf } from '@/lib/members/skeleton'
import { wrongCounters } from '@/lib/upkeep/counters'
import { member } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import {
  aNewcomer,
  gone,
  linkBack,
  onlyTheCast,
  over,
  tuesday,
  wednesday,
  whatTheyDid,
} from '@/scripts/testing/leaving'
import { comeBack } from './commands'
import { forgetDeparted } from './forget-commands'

beforeEach(onlyTheCast)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

describe('when the days are over', () => {
  test('nothing is left that says who it was', async () => {
    const actor = await aNewcomer()
    await whatTheyDid(actor)
    await gone(actor, false)
    await db().mail.create({
      data: {
        key: 'left:1',
        userId: actor.id,
        sentAt: tuesday,
        address: 'passerby@example.org',
        text: 'passerby',
      },
    })
    await forgetDeparted(over)
    // Which pages went stale, theirs too, is cleared within the hour (lib/upkeep/clearing.ts).
    await announced()
    const { rows } = await pool().query<{ table: string }>(
      `SELECT table_name AS "table" FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    const holding: string[] = []
    for (const { table } of rows) {
      const { rowCount } = await pool().query(
        `SELECT 1 FROM "${table}" AS t WHERE t::text ~* 'passerby|newcomer wondered|An ending\\.|a hash'`,
      )
      if (rowCount) holding.push(table)
    }
    expect(holding).toEqual([])
  })

  test('what came in while they were leaving is gone too', async () => {
    const actor = await aNewcomer()
    const userId = actor.id
    const { other } = await whatTheyDid(actor)
    await gone(actor, true)
    const fields = { text: 'Half a thought.' }
    const submissionId = '3f0e0d0c-0b0a-4908-8706-050403020100'
    await db().draft.create({ data: { userId, kind: 'question', submissionId, fields, updatedAt: tuesday } })
    await db().mute.create({ data: { userId, mutedId: member('birch').id, createdAt: tuesday } })
    await db().readMark.create({ data: { userId, questionId: other, seenThrough: tuesday } })
    await forgetDeparted(over)
    const own = { where: { userId } }
    expect([await db().draft.count(own), await db().mute.count(own), await db().readMark.count(own)]).toEqual(
      [0, 0, 0],
    )
  })

  test('everybody else is forgotten, even when one cannot be', async () => {
    const complaint = vi.spyOn(log(), 'error').mockReturnValue()
    const [stuck, other, obstacle] = [
      await aNewcomer('lingerer'),
      await aNewcomer('revenant'),
      await aNewcomer(),
    ]
    await gone(stuck, true)
    await gone(other, true)
    await pool().query('UPDATE "User" SET "skeleton" = "retiredSkeleton"($1) WHERE "id" = $2', [
      skeletonOf('lingerer'),
      obstacle.id,
    ])
    await forgetDeparted(over)
    expect(await db().departure.findMany({ select: { userId: true } })).toEqual([{ userId: stuck.id }])
    expect(complaint).toHaveBeenCalledTimes(1)
    complaint.mockRestore()
  })

  test('and not before, nor for whoever is back', async () => {
    const [staying, back] = [await aNewcomer('lingerer'), await aNewcomer('revenant')]
    await gone(staying, true)
    await gone(back, true)
    await comeBack(wednesday, linkBack(back))
    await forgetDeparted(new Date(over.getTime() - 1))
    expect(await db().departure.count()).toBe(2)
    await forgetDeparted(over)
    expect(await db().departure.findMany({ select: { userId: true } })).toEqual([{ userId: back.id }])
  })
})
