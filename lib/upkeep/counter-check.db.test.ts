import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { aThread, emptyStage } from '@/prisma/cast/scene'
import { checkCounters } from './counter-check'

beforeEach(emptyStage)

test('passes where every counter is right', async () => {
  await aThread()
  await expect(checkCounters()).resolves.toBeUndefined()
})

test('fails where one is wrong, and says which and how often', async () => {
  await aThread()
  await db().question.updateMany({ data: { answerCount: 9 } })
  await expect(checkCounters()).rejects.toThrow('Wrong: Question.answerCount in 1 rows')
})
