import { describe, expect, test } from 'vitest'
import { outcomes } from '@/lib/follow-ups/outcome'
import { atomComplaints, readFeed } from '@/scripts/testing/atom'
import { atomDocument } from './atom'
import { feeds } from './catalog'
import type { Entry } from './feed'

const site = 'https://hindsight.example'
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour))

const entry: Entry = {
  key: 'update/7',
  threadId: 12,
  title: 'Worked out, 4 months later: Is 3 < 4 & "so" on?',
  page: '/q/12/is-3#u7',
  authorName: 'maud.ökoro',
  publishedAt: at(9),
  updatedAt: at(11),
  changedAt: at(12),
  category: { slug: 'work-and-money', name: 'Work & Money' },
  tags: ['new-manager', 'été'],
  outcome: 'worked_out',
  html: '<p>We <em>did</em> it. 😀 سؤال</p>',
}

const written = (...entries: Entry[]) => atomDocument({ ...feeds.newest, since: at(1), entries }, site)

test('a feed is valid Atom, with entries and without', async () => {
  expect(await atomComplaints(written())).toEqual([])
  expect(
    await atomComplaints(
      written(entry, { ...entry, key: 'answer/5', authorName: null, tags: [], outcome: null }),
    ),
  ).toEqual([])
})

test('a former member is named as one, without an address', async () => {
  const xml = written({ ...entry, authorName: '~000042' })
  expect(await atomComplaints(xml)).toEqual([])
  expect(xml).toContain('<author><name>a former member</name></author>')
  expect(xml).not.toContain('~')
})

test('the grammar that says so holds things against what is not', async () => {
  const spoiled = [
    written(entry).replace(/<updated>[^<]*/, '<updated>yesterday'),
    written(entry).replace(/<id>[^<]*<\/id>/, ''),
    written(entry).replace(' term=', ' name='),
    written(entry, entry),
    written(entry).replace('tag:hindsight.example', 'hindsight'),
  ]
  for (const xml of spoiled) expect(await atomComplaints(xml)).not.toEqual([])
})

test('a reader’s program finds what was written', () => {
  expect(readFeed(written(entry))).toMatchObject({
    meta: { type: 'atom', version: '1.0' },
    title: 'Hindsight: newest questions',
    self: 'https://hindsight.example/feed.atom',
    url: 'https://hindsight.example/',
    updated: '2026-03-02T11:00:00.000Z',
    items: [
      {
        id: 'tag:hindsight.example,2026-11-22:update/7',
        title: 'Worked out, 4 months later: Is 3 < 4 & "so" on?',
        url: 'https://hindsight.example/q/12/is-3#u7',
        published: '2026-03-02T09:00:00.000Z',
        updated: '2026-03-02T11:00:00.000Z',
        content: entry.html,
        authors: [{ name: 'maud.ökoro', url: 'https://hindsight.example/u/maud.%C3%B6koro' }],
        categories: [
          { term: 'work-and-money', label: 'Work & Money', url: 'https://hindsight.example/categories' },
          { term: 'new-manager', label: 'new-manager', url: 'https://hindsight.example/tags' },
          { term: 'été', label: 'été', url: 'https://hindsight.example/tags' },
          { term: 'worked-out', label: 'Worked out', url: 'https://hindsight.example/updates' },
        ],
      },
    ],
  })
})

test.each(outcomes)('the outcome %s is a term of a scheme of its own', (outcome) => {
  const [item] = readFeed(written({ ...entry, outcome })).items
  expect(item?.categories.filter(({ url }) => url === `${site}/updates`)).toHaveLength(1)
})

describe('whatever people write, the feed is valid and says the same', () => {
  test.each([
    ['markup', '</title><script>alert(1)</script>'],
    ['the end of a CDATA section', ']]> <![CDATA['],
    ['emoji', '👩‍👩‍👧‍👦 and 🏳️‍🌈'],
    ['right-to-left text', 'هل أترك عملي؟ \u202eabc'],
    ['a long word', 'x'.repeat(5_000)],
  ])('%s', async (_what, text) => {
    const xml = written({
      ...entry,
      title: text,
      html: text,
      authorName: text,
      category: { slug: 'x', name: text },
    })
    expect(await atomComplaints(xml)).toEqual([])
    const [item] = readFeed(xml).items
    expect(item).toMatchObject({ title: text, content: text, authors: [{ name: text }] })
    expect(item?.categories[0]).toMatchObject({ label: text })
  })

  // The reader's program resolves entities once more than it should: what is sent is looked at itself.
  test('entities, which stay as they were typed', async () => {
    const xml = written({ ...entry, title: '&lt;b&gt; &nbsp;', html: '<p>&amp;lt;</p>' })
    expect(await atomComplaints(xml)).toEqual([])
    expect(xml).toContain('<title>&amp;lt;b&amp;gt; &amp;nbsp;</title>')
    expect(xml).toContain('<content type="html">&lt;p&gt;&amp;amp;lt;&lt;/p&gt;</content>')
  })

  test('less what XML cannot hold', async () => {
    const xml = written({ ...entry, title: 'a\0b\u000bc\ufffe\ud800d', html: '<p>\u001b[0m</p>' })
    expect(await atomComplaints(xml)).toEqual([])
    expect(readFeed(xml).items[0]).toMatchObject({ title: 'abcd', content: '<p>[0m</p>' })
  })
})
