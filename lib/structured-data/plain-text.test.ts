import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/markdown'
import { plainText } from './plain-text'

test.each([
  ['Take **it**, or *leave* it.', 'Take it, or leave it.'],
  ['One.\n\nTwo.', 'One.\nTwo.'],
  ['- this\n- that', 'this\nthat'],
  ['> said\n\nyes', 'said\nyes'],
  ['one\ntwo', 'one\ntwo'],
  ['### one\ntwo', 'one\ntwo'],
  ['[a *link*](https://example.org)', 'a link'],
  ['5 < 6 & "so" </script>', '5 < 6 & "so" </script>'],
  ['&amp;lt; `&lt;`', '&lt; &lt;'],
  ['## Heading\n\n```\ncode <b>\n```', 'Heading\ncode <b>'],
])('what was written as %j reads %j', (written, read) => {
  expect(plainText(renderMarkdown(written))).toBe(read)
})

test('a long stretch of nothing takes no longer than as many words', () => {
  const written = `one${' '.repeat(400_000)}word`
  expect(plainText(renderMarkdown(written))).toHaveLength(400_007)
})
