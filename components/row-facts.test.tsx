import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { QuestionRow } from '@/lib/questions/row'
import { visitor } from '@/lib/reader/reader'
import { begunRendering, renderings } from '@/lib/rendering'
import { aReader } from '@/scripts/testing/reader-views'
import { rendered } from '@/scripts/testing/rendered'
import { QuestionDays } from './question-days'
import { QuestionList } from './question-list'

const row = (id: number): QuestionRow => ({
  id,
  slug: 'boat',
  title: `Whether to take boat ${id}`,
  leadHtml: '<p>It is old.</p>',
  hasMore: false,
  askerName: 'marrow',
  category: { slug: 'travel', name: 'Travel' },
  createdAt: new Date('2026-03-02T09:00:00Z'),
  closesAt: new Date('2027-03-02T09:00:00Z'),
  answerCount: 3,
  favoriteCount: 0,
  bestCount: 0,
  outcome: null,
  knowsBy: null,
  overdue: false,
})

const page = (
  <>
    <QuestionDays rows={[row(1), row(2)]} />
    <QuestionList rows={[row(3)]} within="list" />
  </>
)

test('a page asks about the threads of all its lists', () => {
  const rendering = begunRendering()
  renderings.run(rendering, () => renderToStaticMarkup(page))
  expect(rendering.needs).toEqual({ rows: [1, 2, 3] })
})

test('a member is led to what is new to them, and nobody else sees any of it', async () => {
  const reader = aReader({ news: new Map([[2, { count: 1_200, first: { kind: 'follow-up', id: 7 } }]]) })
  const html = await rendered(page, undefined, reader)
  expect(html.match(/<a class="news"[^>]*>.*?<\/a>/g)).toEqual([
    '<a class="news" href="/q/2/boat#u7">1,200<!-- --> new<span class="vh"> in <!-- -->Whether to take boat 2</span></a>',
  ])
  for (const other of [visitor(0), aReader()])
    expect(await rendered(page, undefined, other)).not.toContain('class="news"')
})
