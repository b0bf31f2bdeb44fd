import { expect, test } from 'vitest'
import { feeds } from './catalog'
import { changedAt, type Entry, newest, newestOf, updatedAt } from './feed'

const day = (n: number) => new Date(Date.UTC(2026, 2, n))

const entry = (id: number, change: Partial<Entry>): Entry => ({
  key: `answer/${id}`,
  threadId: 1,
  title: 'Answer by birch: Whether to go',
  page: '/q/1/whether-to-go#a1',
  authorName: 'birch',
  publishedAt: day(1),
  updatedAt: day(1),
  changedAt: day(1),
  category: { slug: 'travel', name: 'Travel' },
  tags: [],
  outcome: null,
  html: '<p>Go.</p>',
  ...change,
})

const feed = (...entries: Entry[]) => ({ ...feeds.newest, since: day(1), entries })

test('the newest of some instants, whatever is missing', () => {
  expect(newestOf(day(3), null, undefined, day(5), day(4))).toEqual(day(5))
})

test('a feed is as new as its newest entry', () => {
  expect(updatedAt(feed(entry(1, { updatedAt: day(4) }), entry(2, { updatedAt: day(9) })))).toEqual(day(9))
})

test('a feed without entries is as old as what it is about', () => {
  expect(updatedAt(feed())).toEqual(day(1))
  expect(changedAt(feed())).toEqual(day(1))
})

test('its document may have changed later than anything in it is new: an edit that left no trace', () => {
  const written = feed(entry(1, { updatedAt: day(4), changedAt: day(7) }))
  expect(updatedAt(written)).toEqual(day(4))
  expect(changedAt(written)).toEqual(day(7))
})

test('the newest entries come first, by when they were written and not by when they changed', () => {
  const [first, second, third] = [
    entry(1, { publishedAt: day(1), updatedAt: day(9) }),
    entry(2, { publishedAt: day(2) }),
    entry(3, { publishedAt: day(3) }),
  ]
  expect(
    newest(
      [first, third, second].filter((one) => one !== undefined),
      2,
    ).map(({ key }) => key),
  ).toEqual(['answer/3', 'answer/2'])
})
