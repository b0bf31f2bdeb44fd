import { expect, test } from 'vitest'
import { anAnswer, anUpdate } from '@/scripts/testing/thread-views'
import { hopsIn } from './hops'

test('best answers lead to each other, past everything between', () => {
  const hops = hopsIn([anAnswer(1, { isBest: true }), anAnswer(2), anAnswer(3, { isBest: true })])
  expect(hops.get('a1')).toEqual({ previous: null, next: { href: '#a3', what: 'best answer' } })
  expect(hops.get('a3')?.previous?.href).toBe('#a1')
  expect(hops.has('a2')).toBe(false)
})

test('the asker’s last reply leads to the update, and the update to a later one', () => {
  const hops = hopsIn([anAnswer(1, { byAsker: true }), { ...anUpdate, id: 7 }, { ...anUpdate, id: 8 }])
  expect(hops.get('a1')?.next).toEqual({ href: '#u7', what: 'update' })
  expect(hops.get('u7')?.next).toEqual({ href: '#u8', what: 'later update' })
})

test('nothing leads to a removed reply', () => {
  const removed = anAnswer(2, { byAsker: true, removed: { reason: 'its author took it back' } })
  const hops = hopsIn([anAnswer(1, { byAsker: true }), removed])
  expect(hops.get('a1')).toEqual({ previous: null, next: null })
})
