import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'
import { setFavorite } from './commands'
import { favoritedBy } from './queries'
import type { Target } from './target'

beforeEach(emptyStage)

const favorite = (by: 'birch' | 'marrow', kind: Target['kind'], id: number) =>
  setFavorite(act(by, later(monday, '130d')), { target: { kind, id }, on: true })

describe('who made something a favorite', () => {
  test('is told by name, the first who did first', async () => {
    const { id, slug } = await aThread()
    const answer = await anAnswer(id)
    await favorite('marrow', 'answer', answer)
    await favorite('birch', 'answer', answer)
    const { result, tags } = await gathered(() => favoritedBy('answer', answer))
    expect(result).toEqual({
      question: { id, slug, title: 'Whether to take the job in the other town' },
      authorName: 'papercut',
      count: 2,
      names: ['marrow', 'birch'],
    })
    expect(tags).toContain(`favorites:answer-${answer}`)
  })

  test('is told of questions and follow-ups too', async () => {
    const { id } = await aThread()
    const followUp = await aFollowUp(id)
    await favorite('birch', 'question', id)
    expect(await favoritedBy('question', id)).toMatchObject({
      authorName: 'nettlesoup',
      count: 1,
      names: ['birch'],
    })
    expect(await favoritedBy('follow-up', followUp)).toMatchObject({ count: 0, names: [] })
  })

  test('is null for what is not there or was taken back', async () => {
    for (const kind of ['question', 'answer', 'follow-up'] as const)
      expect(await favoritedBy(kind, 2_147_483_647)).toBeNull()
    const answerId = await anAnswer((await aThread()).id)
    await deleteAnswer(act('papercut', later(monday, '1h')), { answerId })
    expect(await favoritedBy('answer', answerId)).toBeNull()
  })
})
