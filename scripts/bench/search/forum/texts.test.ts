import { expect, test } from 'vitest'
import { settings } from '@/lib/settings'
import { tagsComplaint } from '@/lib/tags/tag'
import { median } from '../../numbers'
import { contentDigest } from './digest'
import { forumOf } from './forum'
import { tagName } from './tags'
import { answerText, leadOf, restOf, titleOf } from './texts'
import { threadOf } from './threads'
import { words } from './vocabulary'

const forum = forumOf(2000)
const threads = Array.from({ length: forum.questions }, (_, number) => threadOf(forum, number))
const lengthOf = (text: string) => text.split(/\s+/).length

test('no word is twice in the vocabulary', () => {
  expect(new Set(words).size).toBe(words.length)
})

test('the same forum is written whenever it is written, and another one for another size', () => {
  expect(contentDigest(2000)).toBe(contentDigest(2000))
  expect(contentDigest(2000)).not.toBe(contentDigest(3000))
})

test('titles and leads are of lengths that the site accepts', () => {
  for (const thread of threads) {
    expect(titleOf(thread).length).toBeGreaterThanOrEqual(settings.title.min)
    expect(titleOf(thread).length).toBeLessThanOrEqual(settings.title.max)
    expect(leadOf(thread).length).toBeGreaterThanOrEqual(settings.lead.min)
    expect(leadOf(thread).length).toBeLessThanOrEqual(settings.lead.max)
  }
})

test('answers have about 45 words, leads about 50, and most questions nothing more', () => {
  expect(Math.abs(median(threads.map((thread) => lengthOf(answerText(thread, 0)))) - 45)).toBeLessThan(4)
  expect(Math.abs(median(threads.map((thread) => lengthOf(leadOf(thread)))) - 50)).toBeLessThan(4)
  const without = threads.filter((thread) => !restOf(thread).more).length
  expect(without / threads.length).toBeCloseTo(0.65, 1)
})

test('the texts of a thread come back to its tags; those of other threads do not', () => {
  const tagged = threads.filter(({ tagIds }) => tagIds.length === 1)
  const mentions = (of: (index: number) => number) =>
    tagged.filter((thread, index) => {
      const text = answerText(tagged[of(index)] ?? thread, 0)
      return text.toLowerCase().includes(tagName(thread.tagIds[0] ?? 0))
    }).length
  expect(mentions((index) => index)).toBeGreaterThan(3 * mentions((index) => index + 1))
})

test('every tag is one that the site would take', () => {
  const names = Array.from({ length: 500 }, (_, index) => tagName(index + 1))
  expect(tagsComplaint(names, names.length)).toBeNull()
})
