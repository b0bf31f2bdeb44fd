import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { aThread, emptyStage } from '@/prisma/cast/scene'
import { randomThread } from './random-queries'

beforeEach(emptyStage)

/** Questions with these numbers, and no others. */
async function numbered(ids: number[]) {
  const askers = ['birch', 'oduya', 'marrow', 'lowtide', 'papercut', 'hanne'] as const
  for (const [i, id] of ids.entries()) {
    const asked = await aThread({ asker: askers[i % askers.length] })
    await db().question.update({ where: { id: asked.id }, data: { id } })
  }
}

async function drawn(times: number) {
  const counts = new Map<number, number>()
  for (let i = 0; i < times; i++) {
    const id = (await randomThread())?.id ?? 0
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

describe('a question by chance', () => {
  test('is any of all, each about as often, and never a number that is none’s', async () => {
    const ids = [900_001, 900_002, 900_005, 900_006, 900_010, 900_017]
    await numbered(ids)
    const counts = await drawn(600)
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual(ids)
    // 100 times each, give or take six standard deviations: less than one false alarm in a hundred million.
    for (const [id, count] of counts) expect(Math.abs(count - 100), `${id}: ${count}`).toBeLessThan(55)
  })

  test('is found all the same where there is next to none among the numbers', async () => {
    await numbered([1_000_000, 1_500_000_000, 2_147_483_647])
    const counts = await drawn(60)
    expect([...counts.keys()].toSorted((a, b) => a - b)).not.toContain(0)
    expect(counts.size).toBeGreaterThan(1)
  })

  test('is the only one there is', async () => {
    const { id, slug } = await aThread()
    expect(await randomThread()).toEqual({ id, slug })
  })

  test('is none on a new site', async () => {
    expect(await randomThread()).toBeNull()
  })
})
