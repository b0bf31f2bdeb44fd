import { expect, test } from 'vitest'
import type { AnswerView, FollowUpView } from '@/lib/questions/thread'
import { hopsIn } from './hops'

const at = new Date('2026-03-01T00:00:00Z')

const answer = (id: number, more: Partial<AnswerView> = {}): AnswerView => ({
  kind: 'answer',
  id,
  authorId: 2,
  authorName: 'hanne',
  byAsker: false,
  html: '',
  createdAt: at,
  editedAt: null,
  removed: null,
  isBest: false,
  favoriteCount: 0,
  creditedIn: null,
  ...more,
})

const update = (id: number): FollowUpView => ({
  kind: 'follow-up',
  id,
  authorId: 1,
  authorName: 'saltmarsh',
  outcome: 'worked_out',
  html: '',
  opening: '',
  createdAt: at,
  editedAt: null,
  favoriteCount: 0,
  credits: [],
})

test('best answers lead to each other, past everything between', () => {
  const hops = hopsIn([answer(1, { isBest: true }), answer(2), answer(3, { isBest: true })])
  expect(hops.get('a1')).toEqual({ previous: null, next: { href: '#a3', what: 'best answer' } })
  expect(hops.get('a3')?.previous?.href).toBe('#a1')
  expect(hops.has('a2')).toBe(false)
})

test('the asker’s last reply leads to the update, and the update to a later one', () => {
  const hops = hopsIn([answer(1, { byAsker: true }), update(7), update(8)])
  expect(hops.get('a1')?.next).toEqual({ href: '#u7', what: 'update' })
  expect(hops.get('u7')?.next).toEqual({ href: '#u8', what: 'later update' })
})

test('nothing leads to a removed reply', () => {
  const removed = answer(2, { byAsker: true, removed: { reason: 'its author took it back' } })
  const hops = hopsIn([answer(1, { byAsker: true }), removed])
  expect(hops.get('a1')).toEqual({ previous: null, next: null })
})
