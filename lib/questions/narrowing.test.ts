import { describe, expect, test } from 'vitest'
import { anAnswer, anUpdate } from '@/scripts/testing/thread-views'
import { narrowed } from './narrowing'
import { anchorOf } from './thread'

const removed = { reason: 'its author took it back' }
const thread = {
  id: 7,
  slug: 'a-b',
  timeline: [
    anAnswer(1, { isBest: true }),
    anAnswer(2, { byAsker: true }),
    anAnswer(3, { byAsker: true, removed }),
    anAnswer(4, { removed }),
    anAnswer(5),
    { ...anUpdate, id: 6 },
  ],
}

const look = (
  show: Parameters<typeof narrowed>[1]['show'],
  within: 'category' | 'everywhere' = 'everywhere',
) => narrowed(thread, { show, within })

describe('a narrowed thread', () => {
  test.each([
    ['all', ['a1', 'a2', 'a3', 'a4', 'a5', 'u6']],
    ['asker', ['a2', 'u6']],
    ['best', ['a1']],
    ['updates', ['u6']],
  ] as const)('shows of %s the posts %j', (show, expected) => {
    expect(look(show).posts.map(anchorOf)).toEqual(expected)
  })

  test('counts what can be read, and offers only what has something', () => {
    expect(look('all').choices.map(({ part, count }) => [part, count])).toEqual([
      ['all', 4],
      ['asker', 2],
      ['best', 1],
      ['updates', 1],
    ])
    const plain = narrowed({ ...thread, timeline: [anAnswer(1)] }, { show: 'best', within: 'everywhere' })
    expect(plain.choices.map(({ part }) => part)).toEqual(['all'])
    expect(plain.posts).toEqual([])
  })

  test('leads to a post that it shows where it stands, and to any other in the whole thread', () => {
    const { hrefOf } = look('best', 'category')
    expect(hrefOf({ kind: 'answer', id: 1 })).toBe('#a1')
    expect(hrefOf({ kind: 'follow-up', id: 6 })).toBe('/q/7/a-b?within=category#u6')
    expect(look('all').hrefOf({ kind: 'follow-up', id: 6 })).toBe('#u6')
    expect(look('best', 'category').whole).toBe('/q/7/a-b?within=category')
  })

  test('gives posts the address that they have in the whole thread', () => {
    expect(look('best').permalinkOf({ kind: 'answer', id: 1 })).toBe('/q/7/a-b#a1')
    expect(look('all').permalinkOf({ kind: 'answer', id: 1 })).toBe('#a1')
  })

  test('stays within its category from part to part', () => {
    expect(look('best', 'category').choices.map(({ href }) => href)).toEqual([
      '/q/7/a-b?within=category',
      '/q/7/a-b?show=asker&within=category',
      '/q/7/a-b?show=best&within=category',
      '/q/7/a-b?show=updates&within=category',
    ])
  })
})
