import { describe, expect, test } from 'vitest'
import type { ThreadView } from '@/lib/questions/thread'
import { structuredData } from '@/scripts/testing/structured-data'
import { anAnswer, anUpdate, aThread, on } from '@/scripts/testing/thread-views'
import { dataScript } from './data-script'
import { threadData } from './thread-data'

const site = 'https://advice.example'
const questionOf = (thread: ThreadView) => {
  const [page] = threadData(thread, site)['@graph']
  return JSON.parse(JSON.stringify(page)).mainEntity
}

const texts = (posts: { text: string }[] = []) => posts.map(({ text }) => text)

describe('a thread’s data', () => {
  test('passes the validator, with everything that a thread can have', async () => {
    const timeline = [
      anAnswer(1, { isBest: true, editedAt: on(4) }),
      anAnswer(2, { isBest: true }),
      anAnswer(3),
      anAnswer(4, { byAsker: true }),
      anUpdate,
    ]
    const script = dataScript(threadData(aThread(timeline, { editedAt: on(3) }), site))
    const { found, complaints } = await structuredData(
      `<script type="application/ld+json">${script}</script>`,
    )
    expect(complaints).toEqual([])
    expect(Object.keys(found)).toEqual(['QAPage', 'BreadcrumbList'])
  })

  test('which does find a property that schema.org does not know, and a name that is missing', async () => {
    const data = {
      ...threadData(aThread([]), site),
      '@type': 'Question',
      likes: 3,
      author: { '@type': 'Person' },
    }
    const { '@graph': _, ...question } = data
    const script = `<script type="application/ld+json">${dataScript(question)}</script>`
    expect((await structuredData(script)).complaints).toEqual([
      'WARNING: Property "likes" for type "Question" is not supported by the schema.org specification',
      'ERROR: Required attribute "name" is missing',
    ])
  })

  test('names a former member as one, without an address', async () => {
    const thread = aThread([anAnswer(1, { authorName: '~000007' })], { askerName: '~000042' })
    const author = { '@type': 'Person', name: 'a former member' }
    expect(questionOf(thread)).toMatchObject({ author, suggestedAnswer: [{ author }] })
    expect(JSON.stringify(threadData(thread, site))).not.toMatch(/~0000|\/u\//)
    const script = dataScript(threadData(thread, site))
    const { found } = await structuredData(`<script type="application/ld+json">${script}</script>`)
    expect(Object.keys(found)).toEqual(['QAPage', 'BreadcrumbList'])
  })

  test('tells the question in plain words, by whom and when, and how many like it', () => {
    expect(questionOf(aThread([], { editedAt: on(3) }))).toEqual({
      '@type': 'Question',
      url: 'https://advice.example/q/12/whether-to-go',
      name: 'Whether to go',
      text: 'It is far.\nAnd cold.',
      author: { '@type': 'Person', name: 'nettlesoup', url: 'https://advice.example/u/nettlesoup' },
      datePublished: '2026-03-02T09:00:00.000Z',
      dateModified: '2026-03-03T09:00:00.000Z',
      upvoteCount: 3,
      answerCount: 0,
    })
  })

  test('has what the asker marked best as accepted, and the others as suggested', () => {
    const timeline = [anAnswer(1), anAnswer(2, { isBest: true }), anAnswer(3, { isBest: true })]
    const { acceptedAnswer, suggestedAnswer, answerCount } = questionOf(aThread(timeline))
    expect(acceptedAnswer.map(({ url }: { url: string }) => new URL(url).hash)).toEqual(['#a2', '#a3'])
    expect(suggestedAnswer).toEqual([
      {
        '@type': 'Answer',
        url: 'https://advice.example/q/12/whether-to-go#a1',
        text: 'Take it.',
        author: { '@type': 'Person', name: 'papercut', url: 'https://advice.example/u/papercut' },
        datePublished: '2026-03-03T09:00:00.000Z',
        upvoteCount: 0,
      },
    ])
    expect(answerCount).toBe(3)
  })

  test('has the asker’s replies and updates as comments, an update under its outcome', () => {
    const reply = anAnswer(4, { byAsker: true, html: '<p>Thank you.</p>', authorName: 'nettlesoup' })
    const { comment, suggestedAnswer } = questionOf(aThread([reply, anUpdate]))
    expect(suggestedAnswer).toBeUndefined()
    expect(comment).toMatchObject([
      { '@type': 'Comment', text: 'Thank you.' },
      {
        '@type': 'Comment',
        url: 'https://advice.example/q/12/whether-to-go#u7',
        name: 'Went another way',
        text: 'I stayed.',
        author: { name: 'nettlesoup' },
        upvoteCount: 4,
      },
    ])
  })

  test('leaves out what was removed', () => {
    const removed = { removed: { reason: 'its author took it back' }, html: '' }
    const timeline = [anAnswer(1, removed), anAnswer(2, { ...removed, byAsker: true })]
    expect(questionOf(aThread(timeline))).not.toHaveProperty('suggestedAnswer')
    expect(questionOf(aThread(timeline))).not.toHaveProperty('comment')
  })

  test('of a long thread has the 20 answers that matter most: best ones, then by favorites, then the oldest', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      anAnswer(i + 1, { html: `<p>${i + 1}</p>`, isBest: i === 50, favoriteCount: i === 30 ? 9 : 0 }),
    )
    const { acceptedAnswer, suggestedAnswer, answerCount } = questionOf(aThread(many))
    expect(texts(acceptedAnswer)).toEqual(['51'])
    expect(texts(suggestedAnswer)).toEqual(['31', ...Array.from({ length: 18 }, (_, i) => String(i + 1))])
    expect(answerCount).toBe(60)
  })

  test('has the beginning of a text that is very long', () => {
    const { suggestedAnswer } = questionOf(aThread([anAnswer(1, { html: `<p>${'🌱'.repeat(9_000)}</p>` })]))
    const [text = ''] = texts(suggestedAnswer)
    expect([...text]).toHaveLength(5_000)
    expect(text.endsWith('🌱…')).toBe(true)
  })

  test('leads from the home page by way of the category', () => {
    const [, breadcrumbs] = threadData(aThread([]), site)['@graph']
    expect(breadcrumbs).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Hindsight', item: 'https://advice.example/' },
        { position: 2, name: 'Travel', item: 'https://advice.example/c/travel' },
        { position: 3, name: 'Whether to go', item: 'https://advice.example/q/12/whether-to-go' },
      ],
    })
  })
})
