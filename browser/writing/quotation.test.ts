import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/markdown'
import { quotation, withQuotation } from './quotation'

const quoted = { words: 'Ask them for one more year.', author: 'papercut' }

test('a quotation names its author, and each of its lines has the mark', () => {
  expect(quotation({ words: '  Ask them.\n\n\n\nThen leave.\n', author: 'papercut' })).toBe(
    'papercut wrote:\n> Ask them.\n>\n> Then leave.',
  )
})

test('it stands at the end of what is written, apart from it, and the caret below it', () => {
  expect(withQuotation('', quoted)).toEqual({
    from: 0,
    to: 0,
    insert: 'papercut wrote:\n> Ask them for one more year.\n\n',
    select: [47, 47],
  })
  const before = 'I would not.'
  const { from, to, insert, select } = withQuotation(`${before}\n\n\n`, quoted)
  expect([from, to]).toEqual([before.length, before.length + 3])
  expect(insert.startsWith('\n\npapercut wrote:')).toBe(true)
  expect(select[0]).toBe(before.length + insert.length)
})

test.each(['Ask them.\nThen leave.', '"Why?" they asked', '1. Ask', '=== so ===', '(*_*)', '— perhaps', '…'])(
  '%j is shown as a quote',
  (words) => {
    const html = renderMarkdown(`${quotation({ words, author: 'nettle_soup' })}\n\nI agree.`)
    expect(html).toMatch(/^<p>nettle_soup wrote:<\/p>\n<blockquote/)
    expect(html.replace(/ dir="auto"/g, '')).toMatch(/<\/blockquote>\n<p>I agree\.<\/p>$/)
  },
)
