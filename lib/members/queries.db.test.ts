import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { setFavorite } from '@/lib/favorites/commands'
import { settings } from '@/lib/settings'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { answersBy, favoritesOf, helpedBy, profile } from './queries'

beforeEach(emptyStage)

const favorite = (kind: 'question' | 'answer' | 'follow-up', id: number) =>
  setFavorite(act('birch', later(monday, '130d')), { target: { kind, id }, on: true })

describe('a profile', () => {
  test('tells name, bio and counts, and nothing else', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    await setBest(act('nettlesoup', monday), { answerId: answer, on: true })
    await aFollowUp(id, { helped: [answer] })
    await favorite('answer', answer)
    expect(await profile('papercut')).toEqual({
      id: member('papercut').id,
      name: 'papercut',
      bio: 'Payroll. Happy to read a contract.',
      links: [],
      createdAt: expect.any(Date),
      questionCount: 0,
      answerCount: 1,
      bestAnswerCount: 1,
      helpedCount: 1,
      favoriteCount: 0,
      cameBackCount: 0,
    })
    expect(await profile('birch')).toMatchObject({ favoriteCount: 1 })
    expect((await profile('nettlesoup'))?.links).toEqual([
      'https://example.org/nettlesoup/chairs',
      'https://example.net/',
    ])
  })

  test('counts the questions whose asker came back once each', async () => {
    const { id } = await aThread()
    await aThread({ askedAt: later(monday, '1d') })
    await aFollowUp(id)
    await aFollowUp(id)
    expect(await profile('nettlesoup')).toMatchObject({ questionCount: 2, cameBackCount: 1 })
  })

  test('of nobody is null; of another spelling too', async () => {
    const { result, tags } = await gathered(() => profile('winterbourne'))
    expect(result).toBeNull()
    expect(tags).toEqual(new Set(['member:winterbourne']))
    expect(await profile('Papercut')).toBeNull()
  })
})

describe('a member’s answers', () => {
  test('are those to others’ questions that still stand, the newest first, with what became of them', async () => {
    const own = await aThread({ asker: 'papercut' })
    await anAnswer(own.id, { by: 'papercut' })
    const { id } = await aThread()
    const helped = await anAnswer(id)
    const plain = await anAnswer(id, { at: later(monday, '2h') })
    const gone = await anAnswer(id, { at: later(monday, '3h') })
    await deleteAnswer(act('papercut', later(monday, '3h')), { answerId: gone })
    await setBest(act('nettlesoup', monday), { answerId: helped, on: true })
    await aFollowUp(id, { helped: [helped], didNotHelp: [plain] })
    const page = await answersBy('papercut', 'first')
    expect(page?.rows).toMatchObject([
      { id: plain, isBest: false, helped: false, question: { id } },
      { id: helped, isBest: true, helped: true },
    ])
  })

  test('page there and back', async () => {
    const { id } = await aThread()
    const ids: number[] = []
    for (let i = 0; i < settings.pageSize + 1; i++)
      ids.unshift(await anAnswer(id, { at: later(monday, `${i}m`) }))
    const first = await answersBy('papercut', 'first')
    const second = await answersBy('papercut', `older-${first?.older}`)
    expect([...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.id)).toEqual(ids)
    expect(await answersBy('papercut', `newer-${second?.newer}`)).toEqual(first)
    expect(await answersBy('papercut', 'older-x')).toBeUndefined()
  })
})

test('where a member helped is told, the newest ending first', async () => {
  const [one, two] = [
    await aThread(),
    await aThread({ asker: 'saltmarsh' }, { title: 'Whether to move to the coast' }),
  ]
  const [inOne, inTwo] = [await anAnswer(one.id), await anAnswer(two.id)]
  await aFollowUp(one.id, { helped: [inOne] })
  await aFollowUp(two.id, { by: 'saltmarsh', outcome: 'partly', helped: [inTwo] })
  await aFollowUp(two.id, { by: 'saltmarsh', at: later(monday, '200d'), didNotHelp: [inTwo] })
  const { result, tags } = await gathered(() => helpedBy('papercut', 5))
  expect(result).toMatchObject([
    {
      id: two.id,
      title: 'Whether to move to the coast',
      answerId: inTwo,
      outcome: 'partly',
      askedAt: monday,
    },
    { id: one.id, answerId: inOne, outcome: 'worked_out', at: later(monday, '121d') },
  ])
  expect(tags).toEqual(new Set(['member:papercut', `question:${one.id}`, `question:${two.id}`]))
  expect(await helpedBy('papercut', 1)).toHaveLength(1)
})

describe('a member’s favorites', () => {
  test('are of all three kinds, the newest first', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id, { text: 'Take *it*, now.' })
    const followUp = await aFollowUp(id)
    await favorite('question', id)
    await favorite('follow-up', followUp)
    await favorite('answer', answer)
    const { result, tags } = await gathered(() => favoritesOf('birch', 'first'))
    expect(result?.rows).toMatchObject([
      {
        kind: 'answer',
        targetId: answer,
        authorName: 'papercut',
        excerpt: 'Take it, now.',
        question: { id },
      },
      { kind: 'follow-up', targetId: followUp, authorName: 'nettlesoup' },
      { kind: 'question', targetId: id, authorName: 'nettlesoup', question: { id } },
    ])
    expect(tags).toEqual(new Set(['member:birch', `question:${id}`]))
  })

  test('page there and back', async () => {
    const { id } = await aThread()
    for (let i = 0; i < settings.pageSize + 1; i++)
      await favorite('answer', await anAnswer(id, { at: later(monday, `${i}m`) }))
    const first = await favoritesOf('birch', 'first')
    const second = await favoritesOf('birch', `older-${first?.older}`)
    expect([first?.rows.length, second?.rows.length]).toEqual([settings.pageSize, 1])
    expect(await favoritesOf('birch', `newer-${second?.newer}`)).toEqual(first)
    expect(await favoritesOf('birch', '')).toBeUndefined()
  })
})
