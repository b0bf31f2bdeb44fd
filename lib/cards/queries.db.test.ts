import { beforeEach, expect, test } from 'vitest'
import { aFollowUp, aThread, emptyStage, later, monday, tomorrow } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { cardOf } from './queries'

beforeEach(emptyStage)

test('a card shows the title, the category and the newest outcome', async () => {
  const { id } = await aThread({}, { knowsBy: new Date('2999-06-01') })
  const asked = {
    title: 'Whether to take the job in the other town',
    category: 'Work & Money',
    askedAt: monday,
    knowsBy: new Date('2999-06-01'),
  }
  expect(await cardOf(id)).toEqual({ ...asked, outcome: null })
  await aFollowUp(id, { at: later(monday, '2d'), outcome: 'too_early' })
  await aFollowUp(id, { at: later(monday, '9d'), outcome: 'did_not' })
  expect(await cardOf(id)).toEqual({ ...asked, outcome: { is: 'did_not', at: later(monday, '9d') } })
})

test('a card says nothing of a day that is over, and is true no longer than until then', async () => {
  const over = await aThread({}, { knowsBy: new Date('2026-03-05') })
  expect(await cardOf(over.id)).toMatchObject({ knowsBy: null, outcome: null })
  const { id } = await aThread({ asker: 'papercut' }, { knowsBy: tomorrow() })
  const { result, until } = await gathered(() => cardOf(id))
  expect(result?.knowsBy).toEqual(tomorrow())
  expect(until).toBe(later(tomorrow(), '1d').getTime())
})

test('a question that is not there has none, until it is asked', async () => {
  const { result, tags } = await gathered(() => cardOf(2_147_483_647))
  expect(result).toBeNull()
  expect(tags).toEqual(new Set(['question:2147483647']))
})
