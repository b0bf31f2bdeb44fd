import { describe, expect, test } from 'vitest'
import { acceptedUntil, editableUntil } from '@/lib/edit-window'
import { type Actor, mayClose, mayEdit, mayFavorite, mayMarkBest, mayReopen } from '@/lib/policy'
import { aMember } from '@/scripts/testing/reader-views'
import { type Condition, decisionOf } from './conditions'
import { visitor } from './reader'
import { whoMayClose, whoMayEdit, whoMayFavorite, whoMayMarkBest, whoMayReopen } from './who-may'

const hour = 3_600_000
const askedAt = new Date('2026-03-02T09:00:00Z')
const hoursOn = (hours: number) => new Date(askedAt.getTime() + hours * hour)

const people: [string, Actor | null][] = [
  ['a visitor', null],
  ['the asker', { id: 1, name: 'nettlesoup', role: 'member' }],
  ['an asker who moderates', { id: 1, name: 'nettlesoup', role: 'moderator' }],
  ['another member', { id: 2, name: 'papercut', role: 'member' }],
  ['a moderator', { id: 3, name: 'pilar', role: 'moderator' }],
  ['an administrator', { id: 4, name: 'hanne', role: 'administrator' }],
]

const isOffered = (to: Condition | null, actor: Actor | null, now: Date) =>
  to !== null && decisionOf(to)({ ...visitor(now.getTime()), member: actor && aMember(actor) })

describe.each(people)('%s is offered what they may do:', (_who, actor) => {
  const period = { askerId: 1, periodEndsAt: hoursOn(100) }
  const closedBy = (byId: number) => ({ ...period, closesAt: hoursOn(10), closing: { byId } })
  const open = { ...period, closesAt: hoursOn(100), closing: null }

  test.each([
    ['that is open', open, 20],
    ['that the asker closed', closedBy(1), 20],
    ['that a moderator closed', closedBy(3), 20],
    ['that the asker closed, until its period ends', closedBy(1), 99.9],
    ['that the asker closed, once it has ended', closedBy(1), 100],
    ['that closed by itself', open, 100],
  ])('to close a thread, and to reopen one, %s', (_state, thread, hours) => {
    const now = hoursOn(hours)
    expect(isOffered(whoMayClose(thread, now), actor, now)).toBe(mayClose(actor, thread, now) === null)
    expect(isOffered(whoMayReopen(thread, now), actor, now)).toBe(mayReopen(actor, thread, now) === null)
  })

  test('to favorite a post', () => {
    for (const authorId of [1, 2])
      expect(isOffered(whoMayFavorite({ authorId }), actor, askedAt)).toBe(
        mayFavorite(actor, { authorId }) === null,
      )
  })

  test('to mark an answer as the best', () => {
    for (const authorId of [1, 2])
      expect(isOffered(whoMayMarkBest(period, { authorId }), actor, askedAt)).toBe(
        mayMarkBest(actor, period, { authorId, removedAt: null }) === null,
      )
  })

  test.each(['question', 'answer', 'followUp'] as const)('to edit: %s', (kind) => {
    for (const authorId of [1, 2]) {
      const post = { authorId, createdAt: askedAt }
      const [last, over] = [editableUntil(kind, post), new Date(editableUntil(kind, post).getTime() + 1)]
      const offered = whoMayEdit(kind, post, askedAt)
      expect(isOffered(offered, actor, last)).toBe(mayEdit(actor, kind, post, last) === null)
      // It is taken a little longer than it is offered.
      expect(over < acceptedUntil(kind, post)).toBe(true)
      expect(isOffered(offered, actor, over)).toBe(false)
      expect(whoMayEdit(kind, post, over)).toBeNull()
    }
  })
})
