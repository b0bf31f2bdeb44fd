import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './markdown'

const link = (address: string, words = address) =>
  `<a href="${address}" rel="nofollow ugc noopener">${words}</a>`

describe('links', () => {
  test.each([
    ['with words', '[words](https://example.org)', link('https://example.org', 'words')],
    ['bare', 'see https://example.org/a_b now', `see ${link('https://example.org/a_b')} now`],
    ['in angle brackets', '<http://example.org>', link('http://example.org')],
    ['to an e-mail address', '[write](mailto:a@example.org)', link('mailto:a@example.org', 'write')],
    ['by reference', '[a]\n\n[a]: http://example.org', link('http://example.org', 'a')],
  ])('%s are followed by nobody for us', (_rule, text, html) => {
    expect(renderMarkdown(text)).toBe(`<p>${html}</p>`)
  })

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a]( javascript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](\u0001javascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](data:image/png;base64,AAAA)',
    '[a](vbscript:msgbox)',
    '[a](file:///etc/passwd)',
    '[a](//example.org)',
    '[a](/log-out)',
    '<javascript:alert(1)>',
    '[a]\n\n[a]: javascript:alert(1)',
    '![a](javascript:alert(1))',
    'javascript:alert(1)',
  ])('%j is none', (text) => {
    expect(renderMarkdown(text)).not.toContain('<a')
  })

  test('an address cannot leave its attribute', () => {
    const html = renderMarkdown(
      '[a](http://example.org/"onmouseover="alert(1)) [b](http://b.org "x\\" onclick=\\"y")',
    )
    const names = html.replace(/="[^"]*"/g, '').match(/<a[^>]*>/g)
    expect(names).toEqual(['<a href rel>', '<a href title rel>'])
  })

  test('words that only look like an address are none', () => {
    expect(renderMarkdown('www.example.org, example.org and a@example.org')).not.toContain('<a')
  })
})

describe('HTML', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<div onclick="x">\n\ntext\n\n</div>',
    'a <b>bold</b> word',
    '<!-- comment -->',
    '<?php ?>',
    '<![CDATA[ x ]]>',
    '<svg/onload=alert(1)>',
    '<iframe src="//x">',
    '`<script>`',
    '```\n<script>\n```',
    '```"><script>\n```',
  ])('%j is shown as it was typed, never obeyed', (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(?!\/?(p|code|pre)\b)/)
  })

  test('only the elements of CommonMark come out', () => {
    const html = renderMarkdown(
      '# a\n\n- b\n- *c*\n\n1. **d**\n\n> e  \nf\n\n---\n\n`g` [h](http://i)\n\n    j',
    )
    const elements = [...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name)
    expect(new Set(elements)).toEqual(
      new Set(['h3', 'ul', 'li', 'em', 'ol', 'strong', 'blockquote', 'p', 'br', 'hr', 'code', 'a', 'pre']),
    )
  })
})

test('an image becomes a link to it', () => {
  expect(renderMarkdown('![a cat](https://example.org/cat.png)')).toBe(
    `<p>!${link('https://example.org/cat.png', 'a cat')}</p>`,
  )
})

test.each(['# a', '## a', '###### a', 'a\n=', 'a\n-'])(
  'the heading %j stands below the page’s own',
  (text) => {
    expect(renderMarkdown(text)).toBe('<h3>a</h3>')
  },
)

test.each([
  ['AT&T', 'AT&amp;T'],
  ['&amp; &lt;', '&amp; &lt;'],
  ['&copy; &#9731;', '© ☃'],
  ['&nonsense;', '&amp;nonsense;'],
  ['&#0;', '\ufffd'],
  ['"a" \'b\'', "&quot;a&quot; 'b'"],
])('entities: %s → %s', (text, html) => {
  expect(renderMarkdown(text)).toBe(`<p>${html}</p>`)
})

test.each([
  ['brackets', '['],
  ['quotations', '>'],
  ['list marks', '- '],
  ['emphasis', '*a_'],
  ['backticks', '`a'],
  ['links within links', '[a]('],
  ['images within links', '![['],
  ['angle brackets', '<a'],
  ['ampersands', '&'],
  ['backslashes', '\\'],
  ['addresses', 'http://'],
  ['references', '[a]: b\n'],
])('twenty thousand characters of %s are rendered, nested no deeper than a page can bear', (_rule, mark) => {
  const html = renderMarkdown(mark.repeat(20_000 / mark.length))
  expect(html.length).toBeLessThan(200_000)
  expect(html.match(/<(blockquote|ul|em|strong)>/g)?.length ?? 0).toBeLessThan(20_000)
  expect(html).not.toMatch(/(<blockquote>\s*){21}|(<ul>\s*<li>\s*){21}/)
})
