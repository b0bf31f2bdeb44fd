import { beforeEach, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { tags } from '@/lib/stale/tags'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { newestPosts } from './news-queries'

beforeEach(emptyStage)

test('what came to a thread is known by its instants, newest first, less what was taken back', async () => {
  const { id } = await aThread()
  const [first, second, third] = [later(monday, '1h'), later(monday, '2h'), later(monday, '3h')]
  expect(await newestPosts(id)).toEqual([])
  await anAnswer(id, { by: 'birch', at: first })
  await deleteAnswer(act('oduya', second), { answerId: await anAnswer(id, { by: 'oduya', at: second }) })
  await aFollowUp(id, { at: third })
  expect(await newestPosts(id)).toEqual([third, first])
})

test('another thread has posts of its own, and what is no thread has none', async () => {
  const { id } = await aThread()
  await anAnswer(id, { by: 'birch', at: later(monday, '1h') })
  const { id: other } = await aThread({ asker: 'birch' })
  expect(await newestPosts(other)).toEqual([])
  expect(await newestPosts(other + 1)).toBeNull()
})

test('that is true until something happens in the thread', async () => {
  const { id } = await aThread()
  expect((await gathered(() => newestPosts(id))).tags).toEqual(new Set([tags.question(id)]))
})
