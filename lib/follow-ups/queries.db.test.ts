import { beforeEach, describe, expect, test } from 'vitest'
import { settings } from '@/lib/settings'
import { aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { outcomeSlug, outcomes } from './outcome'
import { endings, latestEndings, outcomeTallies } from './queries'

beforeEach(emptyStage)

/** A thread in each of two categories with one follow-up of each outcome, oldest first. */
async function turns() {
  const work = await aThread()
  const travel = await aThread({ askedAt: later(monday, '1d') }, { category: 'travel' })
  const ids: number[] = []
  for (const [i, outcome] of outcomes.entries())
    for (const { id } of [work, travel])
      ids.push(await aFollowUp(id, { outcome, at: later(monday, `${10 + i}d`) }))
  return { ids, work, travel }
}

describe('endings', () => {
  test('are told with their thread and how many answers helped', async () => {
    const { id, slug } = await aThread()
    const helped = [await anAnswer(id), await anAnswer(id, { by: 'birch' })]
    const tried = await anAnswer(id, { by: 'marrow' })
    const followUp = await aFollowUp(id, { text: 'I took it.\n\nIt is *far*.', helped, didNotHelp: [tried] })
    const page = await endings('any', 'any', 'first')
    expect(page).toEqual({
      older: null,
      newer: null,
      rows: [
        {
          id: followUp,
          outcome: 'worked_out',
          opening: 'I took it.\nIt is far.',
          askerName: 'nettlesoup',
          createdAt: later(monday, '121d'),
          helpedCount: 2,
          question: {
            id,
            slug,
            title: 'Whether to take the job in the other town',
            askedAt: monday,
            answerCount: 3,
            category: { slug: 'work-and-money', name: 'Work & Money' },
          },
        },
      ],
    })
    expect(await latestEndings(3)).toEqual(page?.rows)
  })

  test.each(outcomes)('are filtered by the outcome %s', async (outcome) => {
    await turns()
    const page = await endings(outcomeSlug(outcome), 'any', 'first')
    expect(page?.rows.map((row) => row.outcome)).toEqual([outcome, outcome])
  })

  test('are filtered by category, and by both', async () => {
    const { travel } = await turns()
    const ofTravel = await endings('any', 'travel', 'first')
    expect(ofTravel?.rows.map(({ question }) => question.id)).toEqual(outcomes.map(() => travel.id))
    const both = await endings('partly', 'travel', 'first')
    expect(both?.rows).toMatchObject([{ outcome: 'partly', question: { id: travel.id } }])
    expect((await endings('any', 'education', 'first'))?.rows).toEqual([])
  })

  test.each([
    ['worked_out', 'first'],
    ['nonsense', 'first'],
    ['any', 'x'],
    ['partly', 'older-1-2'],
  ])('of %s from %s are none', async (outcome, cursor) => {
    expect(await endings(outcome, 'any', cursor)).toBeUndefined()
  })

  test('page there and back, the newest first', async () => {
    const { id } = await aThread()
    const ids: number[] = []
    for (let i = 0; i < settings.pageSize + 2; i++)
      ids.unshift(await aFollowUp(id, { at: later(monday, `${i + 1}d`) }))
    const first = await endings('any', 'any', 'first')
    const second = await endings('any', 'any', `older-${first?.older}`)
    const back = await endings('any', 'any', `newer-${second?.newer}`)
    expect([...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.id)).toEqual(ids)
    expect(second).toMatchObject({ older: null })
    expect(back).toEqual(first)
  })

  test('are stale after an update, and after a change of any question shown', async () => {
    const { work, travel } = await turns()
    const { tags } = await gathered(() => endings('any', 'any', 'first'))
    expect(tags).toEqual(new Set(['updates', `question:${work.id}`, `question:${travel.id}`]))
  })
})

describe('tallies', () => {
  test('count every outcome, in the site’s order, also those with none', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { outcome: 'partly' })
    await aFollowUp(id, { outcome: 'partly' })
    const counts = [0, 2, 0, 0, 0]
    expect(await outcomeTallies('any')).toEqual(outcomes.map((outcome, i) => ({ outcome, count: counts[i] })))
  })

  test('of a category are its own', async () => {
    await turns()
    expect((await outcomeTallies('travel')).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
    expect((await outcomeTallies('any')).map(({ count }) => count)).toEqual([2, 2, 2, 2, 2])
    expect((await outcomeTallies('nowhere')).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0])
    expect((await gathered(() => outcomeTallies('any'))).tags).toContain('updates')
  })
})
