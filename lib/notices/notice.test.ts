import { describe, expect, test } from 'vitest'
import { chosenDeliveries, isMailed, kindsInOrder, noticeKinds } from './kind'
import { type NoticeView, sentenceOf } from './notice'

const notice: NoticeView = {
  id: 1,
  kind: 'answer',
  count: 1,
  at: new Date('2026-03-02T09:00:00Z'),
  isNew: true,
  by: 'papercut',
  thread: { id: 7, slug: 'boat', title: 'Whether to take the boat' },
  isOwnThread: false,
  closesAt: new Date('2026-03-09T09:00:00Z'),
  place: { kind: 'answer', id: 3 },
  outcome: null,
  verdict: null,
  words: 'Take it.',
}

const said = (change: Partial<NoticeView>) => {
  const { who, does } = sentenceOf({ ...notice, ...change }, (at) => at.toISOString().slice(0, 10))
  return `${who} ${does}`
}

const update = { place: { kind: 'follow-up', id: 4 }, outcome: 'partly' } as const

describe('a notice says', () => {
  test.each<[string, Partial<NoticeView>]>([
    ['papercut answered your question', { kind: 'answer' }],
    ['papercut mentioned you', { kind: 'mention' }],
    ['papercut answered', { kind: 'thread_answer' }],
    ['papercut replied in their thread', { kind: 'reply' }],
    ['papercut posted an update: Partly worked out', { kind: 'follow_up', ...update }],
    ['papercut said your answer helped', { kind: 'credited', verdict: 'helped', ...update }],
    [
      'papercut tried your advice and it didn’t help',
      { kind: 'credited', verdict: 'did_not_help', ...update },
    ],
    ['papercut marked your answer as a best answer', { kind: 'best' }],
    ['papercut favorited your answer', { kind: 'favorite' }],
    ['Three members favorited your answer', { kind: 'favorite', count: 3 }],
    ['1,200 members favorited your update', { kind: 'favorite', count: 1_200, ...update }],
    [
      'Your question closes to new answers on 2026-03-09',
      { kind: 'closing_soon', by: null, isOwnThread: true },
    ],
    ['This thread closes to new answers on 2026-03-09', { kind: 'closing_soon', by: null }],
  ])('%s', (sentence, change) => {
    expect(said(change)).toBe(sentence)
  })

  test('of a credit that was taken away again only that there is an update', () => {
    expect(said({ kind: 'credited', verdict: null, ...update })).toBe(
      'papercut posted an update: Partly worked out',
    )
  })

  test('nobody’s name where they have gone', () => {
    expect(said({ by: null })).toBe('Someone answered your question')
    expect(said({ by: '~000042' })).toBe('A former member answered your question')
  })
})

test('whoever chose nothing is told by the default, and of every kind', () => {
  const chosen = chosenDeliveries([{ kind: 'answer', delivery: 'off' }])
  expect(Object.keys(chosen).toSorted()).toEqual([...kindsInOrder].toSorted())
  expect(chosen.answer).toBe('off')
  expect(chosen.credited).toBe(noticeKinds.credited.delivery)
})

test('the first answer to one’s question, mentions, updates and credits are mailed at once, and nothing else is by default', () => {
  const mailed = kindsInOrder.filter((kind) => isMailed(noticeKinds[kind].delivery))
  expect(mailed.toSorted()).toEqual(['answer', 'credited', 'follow_up', 'mention'])
})
