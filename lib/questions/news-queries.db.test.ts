import { beforeEach, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { act, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { newsIn } from './news-queries'

beforeEach(emptyStage)

test('what came to a thread since somebody read it is counted, less what was taken back', async () => {
  const { id } = await aThread()
  const [read, since] = [later(monday, '1h'), later(monday, '2h')]
  await anAnswer(id, { by: 'birch', at: read })
  expect(await newsIn(id, read)).toEqual({ count: 0 })
  await anAnswer(id, { by: 'nettlesoup', at: since })
  await deleteAnswer(act('oduya', since), { answerId: await anAnswer(id, { by: 'oduya', at: since }) })
  expect(await newsIn(id, read)).toEqual({ count: 1 })
  const { id: other } = await aThread({ asker: 'birch' })
  expect(await newsIn(other, read)).toEqual({ count: 0 })
})
