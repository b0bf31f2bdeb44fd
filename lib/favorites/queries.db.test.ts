import { beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { recorded } from '@/scripts/testing/recorded-cache'
import { setFavorite } from './commands'
import { favoritedBy, ownFavoritesIn } from './queries'
import type { Target } from './target'

vi.mock('next/cache', () => import('@/scripts/testing/recorded-cache'))

beforeEach(emptyStage)

const favorite = (by: 'birch' | 'marrow', kind: Target['kind'], id: number) =>
  setFavorite(act(by, later(monday, '130d')), { target: { kind, id }, on: true })

describe('one’s own favorites in a thread', () => {
  test('are of all three kinds, of this thread and this member alone', async () => {
    const { id } = await aThread()
    const other = await aThread({ asker: 'papercut' })
    const [answer, followUp] = [await anAnswer(id), await aFollowUp(id)]
    await favorite('birch', 'question', id)
    await favorite('birch', 'answer', answer)
    await favorite('birch', 'follow-up', followUp)
    await favorite('birch', 'question', other.id)
    await favorite('marrow', 'question', id)
    const { result, tags } = await recorded(() => ownFavoritesIn(id, member('birch').id))
    expect(result).toEqual(new Set([`question-${id}`, `answer-${answer}`, `follow-up-${followUp}`]))
    expect(tags.size).toBe(0)
    expect(await ownFavoritesIn(id, member('marrow').id)).toEqual(new Set([`question-${id}`]))
    expect(await ownFavoritesIn(id, 0)).toEqual(new Set())
  })
})

describe('who made something a favorite', () => {
  test('is told by name, the first who did first', async () => {
    const { id, slug } = await aThread()
    const answer = await anAnswer(id)
    await favorite('marrow', 'answer', answer)
    await favorite('birch', 'answer', answer)
    const { result, tags } = await recorded(() => favoritedBy('answer', answer))
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
