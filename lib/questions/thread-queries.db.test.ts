import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { pool } from '@/lib/db'
import type { CastName } from '@/prisma/cast/members'
import {
  act,
  aFollowUp,
  anAnswer,
  aThread,
  emptyStage,
  later,
  member,
  monday,
  tomorrow,
} from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { closeThread, reopenThread } from './closing-commands'
import { anchorOf } from './thread'
import { neighbors, thread } from './thread-queries'

beforeEach(emptyStage)

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

describe('a thread', () => {
  test('tells everything in the order in which it happened', async () => {
    const { id } = await aThread(
      {},
      { tags: ['moving', 'jobs'], decidingBetween: ['Take it', 'Stay'], more: 'More.' },
    )
    const helpful = await anAnswer(id)
    const reply = await anAnswer(id, { by: 'nettlesoup', at: later(monday, '2h'), text: 'Thank you.' })
    const useless = await anAnswer(id, { by: 'birch', at: later(monday, '3h') })
    await setBest(act('nettlesoup', later(monday, '4h')), { answerId: helpful, on: true })
    const early = await aFollowUp(id, { at: later(monday, '1d'), outcome: 'too_early', helped: [helpful] })
    const late = await aFollowUp(id, { outcome: 'partly', helped: [helpful], didNotHelp: [useless] })
    const view = await thread(id)
    expect(view).toMatchObject({
      summary: 'It is further away and pays a little more than mine does.',
      moreHtml: '<p>More.</p>',
      decidingBetween: ['Take it', 'Stay'],
      tags: ['jobs', 'moving'],
      askerId: member('nettlesoup').id,
      askerName: 'nettlesoup',
      answerCount: 2,
      replyCount: 1,
      followUpCount: 2,
      bestCount: 1,
      closing: null,
      periodEndsAt: later(monday, '365d'),
    })
    expect(view?.timeline.map(anchorOf)).toEqual([
      `a${helpful}`,
      `a${reply}`,
      `a${useless}`,
      `u${early}`,
      `u${late}`,
    ])
    const [first, second, third, , last] = view?.timeline ?? []
    expect(first).toMatchObject({
      isBest: true,
      byAsker: false,
      creditedIn: { followUpId: late, outcome: 'partly', at: later(monday, '121d') },
    })
    expect(second).toMatchObject({ isBest: false, byAsker: true, creditedIn: null })
    expect(third).toMatchObject({ creditedIn: null })
    expect(last).toMatchObject({
      opening: 'I took it, and it was right.',
      credits: [
        { answerId: helpful, name: 'papercut', verdict: 'helped' },
        { answerId: useless, name: 'birch', verdict: 'did_not_help' },
      ],
    })
  })

  test('keeps the place of an answer that was taken back, without its words', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id, { text: 'I should not have said this.' })
    await deleteAnswer(act('papercut', later(monday, '1h')), { answerId })
    const view = await thread(id)
    expect(view?.timeline).toMatchObject([
      { id: answerId, html: '', removed: { reason: 'its author took it back' } },
    ])
    expect(JSON.stringify(view)).not.toContain('should not')
  })

  test('sends no address, no password and no source of a text', async () => {
    const { id } = await aThread({}, { lead: 'It is **further** away and pays a little more.' })
    await anAnswer(id, { text: 'Take **it**.' })
    await aFollowUp(id, { text: 'I **took** it.' })
    expect(JSON.stringify(await thread(id))).not.toMatch(/@example\.org|argon2|\*\*|submissionId|skeleton/)
  })

  test('that is not there is null, and stale once it is asked', async () => {
    const { result, tags } = await gathered(() => thread(2_147_483_647))
    expect(result).toBeNull()
    expect(tags).toEqual(new Set(['question:2147483647']))
  })

  test('is one query, whatever the number of answers', async () => {
    const { id } = await aThread()
    const queries = vi.spyOn(pool(), 'query')
    const cost = async () => {
      queries.mockClear()
      await thread(id)
      return queries.mock.calls.length
    }
    const empty = await cost()
    const names: CastName[] = ['papercut', 'birch', 'marrow', 'oduya', 'lowtide', 'hanne']
    for (let i = 0; i < 60; i++)
      await anAnswer(id, { by: names[i % names.length] ?? 'birch', at: later(monday, `${i}m`) })
    const helped = (await thread(id))?.timeline.slice(0, 20).map((answer) => answer.id) ?? []
    await aFollowUp(id, { helped })
    expect([empty, await cost()]).toEqual([1, 1])
  })
})

describe('a thread says whether it is closed', () => {
  test.each([
    ['is open before its period is over', 364 * 24, false],
    ['is closed after it', 366 * 24, true],
  ])('%s', async (_rule, hours, closed) => {
    const { id } = await aThread({ askedAt: hoursAgo(hours) })
    expect(await thread(id)).toMatchObject({ closed, closing: null })
  })

  test('and by whom, when it was early', async () => {
    const { id } = await aThread({ askedAt: hoursAgo(2) })
    await closeThread(act('pilar', hoursAgo(1)), { questionId: id })
    expect(await thread(id)).toMatchObject({ closed: true, closing: { byId: member('pilar').id } })
  })

  test('and until when it may be reopened: to the end of the period that a moderator gave', async () => {
    const { id } = await aThread({ askedAt: hoursAgo(400 * 24) })
    const reopenedAt = hoursAgo(20 * 24)
    await reopenThread(act('pilar', reopenedAt), { questionId: id })
    await closeThread(act('nettlesoup', hoursAgo(1)), { questionId: id })
    expect(await thread(id)).toMatchObject({
      closed: true,
      closing: { byId: member('nettlesoup').id },
      periodEndsAt: later(reopenedAt, '365d'),
    })
  })

  test('which is true until the very instant at which it closes, or its day is over', async () => {
    const askedAt = hoursAgo(364 * 24)
    const one = await aThread({ askedAt })
    const { tags, until } = await gathered(() => thread(one.id))
    expect(tags).toEqual(new Set([`question:${one.id}`]))
    expect(until).toBe(later(askedAt, '365d').getTime())
    const two = await aThread({ asker: 'papercut' }, { knowsBy: tomorrow() })
    expect((await gathered(() => thread(two.id))).until).toBe(later(tomorrow(), '1d').getTime())
  })

  test('and when it was closed early, until its asker may no longer reopen it', async () => {
    const askedAt = hoursAgo(2)
    const { id } = await aThread({ askedAt })
    await closeThread(act('nettlesoup', hoursAgo(1)), { questionId: id })
    expect((await gathered(() => thread(id))).until).toBe(later(askedAt, '365d').getTime())
  })

  test('and once its period is over, for good', async () => {
    const { id } = await aThread({ askedAt: hoursAgo(366 * 24) })
    expect((await gathered(() => thread(id))).until).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the neighbors of a thread', () => {
  test('are those asked just before and just after it', async () => {
    const [one, two, three] = [
      await aThread(),
      await aThread({ asker: 'papercut' }),
      await aThread({ asker: 'birch' }),
    ]
    expect(await neighbors(two.id, 'everywhere')).toMatchObject({
      older: { id: one.id },
      newer: { id: three.id },
    })
    expect(await neighbors(one.id, 'everywhere')).toMatchObject({ older: null, newer: { id: two.id } })
    expect(await neighbors(three.id, 'everywhere')).toMatchObject({ older: { id: two.id }, newer: null })
  })

  test('of the newest are stale after asking, of the others after a change of one of them', async () => {
    const [one, two] = [await aThread(), await aThread({ asker: 'papercut' })]
    expect((await gathered(() => neighbors(two.id, 'everywhere'))).tags).toEqual(
      new Set([`question:${one.id}`, 'newest']),
    )
    expect((await gathered(() => neighbors(one.id, 'everywhere'))).tags).toEqual(
      new Set([`question:${two.id}`]),
    )
  })

  test('that was asked a moment ago may get a question between, which was numbered before it', async () => {
    const [one, two] = [await aThread(), await aThread({ asker: 'papercut', askedAt: new Date() })]
    expect((await gathered(() => neighbors(one.id, 'everywhere'))).tags).toEqual(
      new Set([`question:${two.id}`, 'newest']),
    )
  })

  describe('in its category', () => {
    const inTravel = (asker: CastName) => aThread({ asker }, { category: 'travel' })

    test('leave out what was asked elsewhere between', async () => {
      const one = await inTravel('birch')
      await aThread()
      const two = await inTravel('papercut')
      await aThread({ asker: 'marrow' })
      const three = await inTravel('oduya')
      expect(await neighbors(two.id, 'category')).toMatchObject({
        older: { id: one.id },
        newer: { id: three.id },
      })
      expect(await neighbors(one.id, 'category')).toMatchObject({ older: null, newer: { id: two.id } })
      expect(await neighbors(three.id, 'category')).toMatchObject({ older: { id: two.id }, newer: null })
    })

    test('are none for the only one there', async () => {
      await aThread()
      const { id } = await inTravel('birch')
      expect(await neighbors(id, 'category')).toEqual({ older: null, newer: null })
    })

    test('are stale after asking in it, after moving into it, and after a change of one of them', async () => {
      const [one, two] = [await inTravel('birch'), await inTravel('papercut')]
      const { tags } = await gathered(() => neighbors(two.id, 'category'))
      expect(tags).toEqual(new Set([`question:${two.id}`, 'category:travel', `question:${one.id}`]))
    })

    test('of a thread that is not there are none, and stale once it is asked', async () => {
      const { result, tags } = await gathered(() => neighbors(2_147_483_647, 'category'))
      expect(result).toEqual({ older: null, newer: null })
      expect(tags).toEqual(new Set(['question:2147483647']))
    })
  })
})
