import { beforeEach, expect, test } from 'vitest'
import { act, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { deleteAnswer } from './commands'
import { answersToCredit } from './queries'

beforeEach(emptyStage)

test('the asker may credit what others wrote and did not take back, told by its first words', async () => {
  const { id } = await aThread()
  const at = later(monday, '1h')
  const second = await anAnswer(id, { at: later(at, '1h'), text: `Take **it**. ${'And go. '.repeat(2_000)}` })
  const first = await anAnswer(id, { by: 'birch', at, text: 'Leave it.' })
  await anAnswer(id, { by: 'nettlesoup', at })
  await deleteAnswer(act('oduya', at), { answerId: await anAnswer(id, { by: 'oduya', at }) })
  expect(await answersToCredit(id)).toEqual([
    { id: first, authorName: 'birch', excerpt: 'Leave it.' },
    { id: second, authorName: 'papercut', excerpt: expect.stringMatching(/^Take it\. And go\. .*…$/) },
  ])
})
