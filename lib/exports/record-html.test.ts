import { expect, test } from 'vitest'
import { recordHtml, recordsAtOnceHtml, recordsHtml } from './record-html'

const time = (at: Date) => at.toISOString().slice(0, 10)
const day = new Date('2026-11-23T08:00:00Z')

async function* rows(...all: object[]) {
  yield* all
}

async function written(sections: Record<string, AsyncIterable<object>>) {
  let html = ''
  for await (const part of recordsHtml(sections, time)) html += part
  return html
}

test('a record is a list of its names, with times as the member reads them, and without what is empty', () => {
  const record = { createdAt: day, answerId: 3, note: '', gone: null, none: [], thread: { title: '<b>' } }
  expect(recordHtml(record, time).html.replaceAll('\n', '')).toBe(
    '<dl><dt>Created at</dt><dd dir="auto">2026-11-23</dd><dt>Answer id</dt><dd dir="auto">3</dd>' +
      '<dt>Thread</dt><dd dir="auto"><dl><dt>Title</dt><dd dir="auto">&lt;b&gt;</dd></dl></dd></dl>',
  )
})

test('sections stand one after another under their names; one without rows is left out', async () => {
  const html = await written({ readMarks: rows({ id: 1 }, { id: 2 }), mutes: rows() })
  expect(html).toContain('<h2>Read marks</h2>')
  expect(html.match(/<li>/g)).toHaveLength(2)
  expect(html).not.toContain('Mutes')
})

test('what is known at once is written in the same way', () => {
  expect(recordsAtOnceHtml({ sessions: [{ device: 'Firefox' }], passkeys: [] }, time)).toMatch(
    /^<h2>Sessions<\/h2>\n<ul>\n<li><dl>\n<dt>Device<\/dt><dd dir="auto">Firefox<\/dd>/,
  )
})
