import { describe, expect, test } from 'vitest'
import { plainText } from '@/lib/structured-data/plain-text'
import { renderMarkdown } from './markdown'

const link = (address: string, words = address) =>
  `<a href="${address}" rel="nofollow ugc noopener">${words}</a>`

/** What comes out for one paragraph. */
const inline = (text: string) => renderMarkdown(text).replace(/^<p>(.*)<\/p>$/s, '$1')

/** What comes out, without the directions. */
const bare = (text: string) => renderMarkdown(text).replaceAll(' dir="auto"', '')

describe('links', () => {
  test.each([
    ['with words', '[words](https://example.org)', link('https://example.org', 'words')],
    ['bare', 'see https://example.org/a_b now', `see ${link('https://example.org/a_b')} now`],
    ['in angle brackets', '<http://example.org>', link('http://example.org')],
    ['to an email address', '[write](mailto:a@example.org)', link('mailto:a@example.org', 'write')],
  ])('%s are followed by nobody for us', (_rule, text, html) => {
    expect(inline(text)).toBe(html)
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
    '[![a](javascript:alert(1))](javascript:alert(1))',
    'javascript:alert(1)',
    '[x]()',
    '[x]( \n )',
    '![x]()',
    '[x](<>)',
  ])('%j is none', (text) => {
    expect(renderMarkdown(text)).not.toContain('<a')
  })

  test('an address cannot leave its attribute', () => {
    const html = renderMarkdown(
      '[a](http://example.org/"onmouseover="alert(1)) [b](http://b.org "x\\" onclick=\\"y") ![c](http://c.org/"x)',
    )
    const names = html.replace(/="[^"]*"/g, '').match(/<a[^>]*>/g)
    expect(names).toEqual(['<a href rel>', '<a href rel>', '<a href rel>'])
  })

  test('words that only look like an address are none', () => {
    expect(renderMarkdown('www.example.org, example.org and a@example.org')).not.toContain('<a')
  })

  test.each([
    'https://www.xn--80ak6aa92e.com/',
    'https://de.wikipedia.org/wiki/%C3%84',
    '<https://www.xn--80ak6aa92e.com/>',
  ])('%s shows what was written', (text) => {
    expect(inline(text)).toContain(`>${text.replace(/[<>]/g, '')}</a>`)
  })

  test.each([
    ['_see https://a.org/x.jpg_', `<em>see ${link('https://a.org/x.jpg')}</em>`],
    ['__https://a.org/x.jpg__', `<strong>${link('https://a.org/x.jpg')}</strong>`],
    ['https://a.org/x_', link('https://a.org/x_')],
    ['**https://a.org/x**', `<strong>${link('https://a.org/x')}</strong>`],
  ])('a mark at the end of %s belongs to the address only if none was begun', (text, html) => {
    expect(inline(text)).toBe(html)
  })

  test('a picture is a link with its words, or its address if it has none', () => {
    expect(inline('![a *cat*](https://a.org/c.png)')).toBe(link('https://a.org/c.png', 'a <em>cat</em>'))
    expect(inline('![](https://a.org/c.png)')).toBe(link('https://a.org/c.png'))
    expect(inline('[](https://a.org/c.png)')).toBe(link('https://a.org/c.png'))
  })

  test('no link is inside another', () => {
    expect(inline('[![a cat](http://a.org/c.png)](http://b.org)')).toBe(link('http://b.org', 'a cat'))
    expect(inline('[![](http://a.org/c.png)](http://b.org)')).toBe(link('http://b.org'))
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
    '#\n<script>',
    `${'> '.repeat(30)}<script>`,
  ])('%j is shown as it was typed, never obeyed', (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(?!\/?(p|code|pre|h3|blockquote)\b)/)
  })

  test('only the elements of CommonMark come out', () => {
    const html = renderMarkdown(
      '# a\n\n- b\n- *c*\n\n1. **d**\n\n> e  \n> f\n\n---\n\n`g` [h](http://i)\n\n```\nj\n```',
    )
    const elements = [...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name)
    expect(new Set(elements)).toEqual(
      new Set(['h3', 'ul', 'li', 'em', 'ol', 'strong', 'blockquote', 'p', 'br', 'hr', 'code', 'a', 'pre']),
    )
  })
})

describe('lines', () => {
  test.each([
    ['break where they were broken', 'Rent\t900\nFood  300', '<p>Rent\t900<br>\nFood  300</p>'],
    ['break in code too', '`one\ntwo`', '<p><code dir="ltr">one<br>\ntwo</code></p>'],
    ['keep a backslash at their end', 'C:\\\nD:', '<p>C:\\<br>\nD:</p>'],
    ['that are indented are no code', '    one\n\n\ttwo', '<p>one</p>\n<p>two</p>'],
    ['above a sum are no heading', 'a 1\nb 2\n---\n3', '<p>a 1<br>\nb 2</p>\n<hr>\n<p>3</p>'],
    ['that define a link are shown', '[Edit]: done', '<p>[Edit]: done</p>'],
  ])('%s', (_rule, text, html) => {
    expect(bare(text)).toBe(html)
  })

  test('of a quote end at the first without its mark', () => {
    expect(bare('> a\n> b\nc')).toBe('<blockquote>\n<p>a<br>\nb</p>\n</blockquote>\n<p>c</p>')
    expect(bare('> > a\n> b')).toBe(
      '<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n</blockquote>',
    )
  })

  test.each([
    '>_<',
    '>_>',
    '>.<',
    '>:(',
    '>.>',
    '>-_-',
    '>o<',
    '>(',
    '>^^ hm',
    '>:D',
    '> said\n>_<',
    'so\n>_<',
    '- so\n>_<',
    '> > said\n> >_<',
    '> said\n>.<\n> and said',
  ])('that begin with a face keep it: %j', (text) => {
    const face = text.match(/>[^\s>]\S*( hm)?/)?.[0] ?? ''
    expect(plainText(renderMarkdown(text)).split('\n')).toContain(face)
  })

  test.each([
    'word',
    ' word',
    '7',
    'слово',
    '言葉',
    '> word',
    '(word)',
    '“word”',
    '"word"',
    "'word'",
    '**word**',
    '_word_',
    '~word',
    '`word`',
    '[word](https://a.org)',
    '![word](https://a.org)',
    '<https://a.org>',
    '- word',
    '* word',
    '1. word',
    '# word',
    '## word',
    '```\n> word\n> ```',
    '---',
    '***',
    '@word',
    '¿word?',
    '…word',
    '... word',
    '— word',
    '-5',
    '$5',
    '🙂',
    '\\* word',
    '&amp; word',
  ])('that begin with a mark of quoting and %j are a quote', (text) => {
    expect(renderMarkdown(`>${text}`)).toMatch(/^<blockquote>.*<\/blockquote>$/s)
    expect(renderMarkdown(`> so\n>${text}`)).toMatch(/^<blockquote>.*<\/blockquote>$/s)
  })

  test('of code hold what was written beside its fence', () => {
    expect(bare('```Dear all,\nI quit\n```')).toBe('<pre dir="ltr"><code>Dear all,\nI quit\n</code></pre>')
  })
})

describe('a number', () => {
  test.each([
    [
      'at the beginning of a sentence stays there',
      '2024. That was the year',
      '<p>2024. That was the year</p>',
    ],
    ['of a point stays too', '5. I agree\n\n7. I do not', '<p>5. I agree</p>\n<p>7. I do not</p>'],
    [
      'begins a list where the next line counts on',
      '4. d\n5. e',
      '<ol start="4">\n<li>d</li>\n<li>e</li>\n</ol>',
    ],
    ['of 1 begins a list', '1. a', '<ol>\n<li>a</li>\n</ol>'],
    [
      'that was skipped stays skipped',
      '1. a\n3. c\n4. d',
      '<ol>\n<li>a</li>\n<li value="3">c</li>\n<li>d</li>\n</ol>',
    ],
    ['that is always the same counts on', '1. a\n1. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
  ])('%s', (_rule, text, html) => {
    expect(bare(text)).toBe(html)
  })
})

describe('emphasis', () => {
  test.each([
    '5*3*2',
    'snake_case_name',
    'a*b*c',
    '*a*b',
    '^_^ and ^_^',
    '¯\\_(ツ)_/¯',
    '-_- -_-',
    '>_< >_<',
    '*_* and *.*',
    '2 * 3 * 4',
    'C:\\_me_x',
    '\\(^o^)/',
    '\\\\server\\share',
  ])('is none in %s', (text) => {
    const shown = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(inline(`so ${text}`)).toBe(`so ${shown}`)
  })

  test.each([
    [
      '*a*, _b_. **c**: "__d__"',
      '<em>a</em>, <em>b</em>. <strong>c</strong>: &quot;<strong>d</strong>&quot;',
    ],
    ['**yes**/**no** *a*-*b*', '<strong>yes</strong>/<strong>no</strong> <em>a</em>-<em>b</em>'],
    ['🎉**now**🎉 ❤️*so*', '🎉<strong>now</strong>🎉 ❤️<em>so</em>'],
    ['**"a"**, (*b*) ***c***', '<strong>&quot;a&quot;</strong>, (<em>b</em>) <em><strong>c</strong></em>'],
    ['これは**「重要なこと」**です。', 'これは<strong>「重要なこと」</strong>です。'],
    ['**历经10年发展，**年', '<strong>历经10年发展，</strong>年'],
    ['価格は_500円_です', '価格は<em>500円</em>です'],
    ['**서울**은', '<strong>서울</strong>은'],
    ['ฉัน**รัก**คุณ', 'ฉัน<strong>รัก</strong>คุณ'],
    ['1\\. \\*a\\* \\_b\\_', '1. *a* _b_'],
  ])('stands between words, and anywhere in scripts without spaces: %s', (text, html) => {
    expect(inline(text)).toBe(html)
  })
})

describe('headings', () => {
  test('stand below the page’s own, in their order', () => {
    expect(bare('# a\n\n## b\n\n### c\n\n#### d\n\n###### e').match(/<h\d>./g)).toEqual([
      '<h3>a',
      '<h4>b',
      '<h5>c',
      '<h6>d',
      '<h6>e',
    ])
  })

  test('may be one line that is underlined', () => {
    expect(bare('a\n===\n\nb\n---')).toBe('<h3>a</h3>\n<h4>b</h4>')
  })
})

test.each([
  ['AT&T', 'AT&amp;T'],
  ['&amp; &lt;', '&amp; &lt;'],
  ['&copy; &#9731;', '© ☃'],
  ['&nonsense;', '&amp;nonsense;'],
  ['&#0;', '\ufffd'],
  ['"a" \'b\'', "&quot;a&quot; 'b'"],
])('entities: %s → %s', (text, html) => {
  expect(inline(text)).toBe(html)
})

describe('directions', () => {
  test('each block has its own but the first in each element, which gives that one’s, and code runs left to right', () => {
    expect(renderMarkdown('# a\n\nb\n\n> c\n>\n> d\n\n- e\n- f\n\n```\ng\n```\n\n`h`')).toBe(
      [
        '<h3>a</h3>\n<p dir="auto">b</p>',
        '<blockquote dir="auto">\n<p>c</p>\n<p dir="auto">d</p>\n</blockquote>',
        '<ul dir="auto">\n<li>e</li>\n<li dir="auto">f</li>\n</ul>',
        '<pre dir="ltr"><code>g\n</code></pre>\n<p dir="auto"><code dir="ltr">h</code></p>',
      ].join('\n'),
    )
  })
})
