import { expect, test } from 'vitest'
import { anAnswer, anUpdate, aThread, on } from '@/scripts/testing/thread-views'
import { threadMetadata } from './thread-metadata'

const shownElsewhere = (...given: Parameters<typeof aThread>) => threadMetadata(aThread(...given)).openGraph

test('a thread is one page, however much of it is shown', () => {
  const { title, description, authors, alternates } = threadMetadata(aThread([]))
  expect({ title, description, authors, alternates }).toMatchObject({
    title: 'Whether to go',
    description: 'It is far.',
    authors: { name: 'nettlesoup', url: '/u/nettlesoup' },
    alternates: { canonical: '/q/12/whether-to-go' },
  })
})

test('elsewhere it is an article of the asker’s, with its card', () => {
  expect(shownElsewhere([anUpdate], { tags: ['moving'] })).toMatchObject({
    type: 'article',
    url: '/q/12/whether-to-go',
    section: 'Travel',
    tags: ['moving'],
    publishedTime: '2026-03-02T09:00:00.000Z',
    images: {
      url: expect.stringMatching(/^\/q\/12\/card\.png\?./),
      width: 1200,
      height: 630,
      type: 'image/png',
      alt: '“Whether to go”, a question about Travel. How it turned out: Went another way',
    },
  })
})

test('a card without an ending says none', () => {
  expect(shownElsewhere([])).toMatchObject({ images: { alt: '“Whether to go”, a question about Travel' } })
})

test.each([
  ['asked, when nothing followed', [], {}, on(2)],
  ['edited', [], { editedAt: on(5) }, on(5)],
  ['answered', [anAnswer(1), anAnswer(2, { createdAt: on(4) })], {}, on(4)],
  ['told how it turned out', [anAnswer(1), anUpdate], {}, on(20)],
  ['not what was taken back', [anAnswer(1, { createdAt: on(9), removed: { reason: 'x' } })], {}, on(2)],
])('it was last written in when it was %s', (_what, timeline, change, at) => {
  expect(shownElsewhere(timeline, change)).toMatchObject({ modifiedTime: at.toISOString() })
})
