import { describe, expect, test } from 'vitest'
import { plainText } from '@/lib/structured-data/plain-text'
import { plainLines } from './excerpt'
import { markdown, renderMarkdown } from './markdown'

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

const missing = (written: string, shown: string) => {
  const there = new Set(wordsIn(shown))
  return wordsIn(written).filter((word) => !there.has(word))
}

const marks = [
  '> ',
  '- ',
  '1. ',
  '7) ',
  '# ',
  '    ',
  '\t',
  '```',
  '~~~ ',
  '**',
  '_',
  '`',
  '[',
  '![',
  '](',
  ']: ',
  '<',
  '\\',
  '| ',
  '--- ',
  '',
]
const ends = [
  '\n',
  '\n\n',
  ' ',
  '\\\n',
  '  \n',
  ']\n',
  '**\n',
  '`\n',
  '_',
  ')\n',
  '\n===\n',
  '\n---\n',
  '\n```\n',
]

/** The same texts at every run: each a few dozen marks, words and ends, one word never twice. */
function nastyText(seed: number): string {
  let state = seed * 2_654_435_761 + 1
  const pick = (from: string[]) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return from[Math.floor((state / 2 ** 32) * from.length)] ?? ''
  }
  return Array.from({ length: 40 }, (_, at) => `${pick(marks)}${pick(marks)}w${at}${pick(ends)}`).join('')
}

describe('every word that was written can be read', () => {
  test.each([
    ['in quotes deeper than a page shows', `${'> '.repeat(22)}a sentence`],
    ['in quotes of thousands of levels', `${'>'.repeat(5_000)}a sentence\nand another`],
    [
      'in lists deeper than a page shows',
      Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- item${i}`).join('\n'),
    ],
    ['in lists on one line', `${'- '.repeat(30)}deep\n\nafter`],
    ['in lists in quotes in lists', `${'- > 1. '.repeat(12)}deep\n\n   still\n\nafter`],
    ['below what is too deep', `${'> '.repeat(22)}one\n${'> '.repeat(21)}two\n${'> '.repeat(3)}three\nfour`],
    ['in pictures', '![pic](https://example.org) ![a [b] c](https://example.org) ![d](ftp:e)'],
    ['in titles', '[a](https://example.org "a title") ![b](https://example.org \'another\')'],
    ['in definitions', '[Edit]: done\n[note]: https://example.org "and why"\n[a][b] [c]'],
    ['beside fences', '```js then\nx\n```\n~~~ wave ~~~\ny\n```Dear\nz```'],
    ['in what looks like HTML', '<b hidden>a</b> <!-- b --> <style>c</style> <p title="d">'],
    ['in tables', '| a | b |\n|---|---|\n| c | d |\ne\tf'],
    ['under lines', 'a\nb\n===\nc\n---\nd'],
  ])('%s', (_rule, text) => {
    const written = text.replaceAll('https://example.org', '')
    expect(missing(written, plainText(renderMarkdown(text)))).toEqual([])
    expect(missing(written, plainLines(text))).toEqual([])
  })

  test('in whatever order marks, words and lines come', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const text = nastyText(seed)
      const words = text.match(/w\d+/g)?.join(' ') ?? ''
      expect(missing(words, plainText(renderMarkdown(text))), text).toEqual([])
      expect(missing(words, plainLines(text)), text).toEqual([])
    }
  })

  test.each(['#', '>', '-', '1.', '```', '> - #', '[]()'])(
    'a text of marks alone, such as %s, is shown',
    (text) => {
      expect(plainText(renderMarkdown(text))).toBe(text)
    },
  )
})

describe('twenty thousand characters', () => {
  const sources = [
    ['brackets', '['],
    ['quotations', '>'],
    ['list marks', '- '],
    ['numbers', '2. '],
    ['numbered lines', '2. a\n'],
    ['indented numbers', '2. a\n   '],
    ['emphasis', '*a_'],
    ['stars', '*'],
    ['stars and dots', ' *.'],
    ['underscores', '_'],
    ['backticks', '`a'],
    ['links within links', '[a]('],
    ['links to nowhere', '[a]()'],
    ['images within links', '![['],
    ['images within images', '![a]()'],
    ['images opened', '![a'],
    ['angle brackets', '<a'],
    ['ampersands', '&'],
    ['backslashes', '\\'],
    ['escapes', ' \\-'],
    ['addresses', 'http://'],
    ['addresses in emphasis', '_ http://a_ '],
    ['references', '[a]: b\n'],
    ['quoted lines', '> a\n'],
    ['dashes below words', 'a\n---\n'],
    ['fences', '```\n'],
    ['CJK bold', '**「'],
  ] as const

  /** What is rendered, and how often any rule of the parser was asked for it. */
  function rendered(text: string) {
    let asked = 0
    const counted = <Given extends unknown[]>(rules: ((...given: Given) => boolean)[]) => {
      const standard = [...rules]
      for (const [at, rule] of standard.entries())
        rules[at] = (...given) => {
          asked += 1
          return rule(...given)
        }
      return () => rules.splice(0, rules.length, ...standard)
    }
    const undo = [counted(markdown.block.ruler.getRules('')), counted(markdown.inline.ruler.getRules(''))]
    const html = renderMarkdown(text)
    for (const back of undo) back()
    return { html, asked }
  }

  test.each(sources)(
    'of %s are twice the work of half as many, and nested no deeper than a page can bear',
    (_rule, mark) => {
      const half = rendered(mark.repeat(10_000 / mark.length))
      const { html, asked } = rendered(mark.repeat(20_000 / mark.length))
      expect(asked).toBeGreaterThan(0)
      expect(asked).toBeLessThan(2.2 * half.asked + 1_000)
      expect(html.length).toBeLessThan(400_000)
      expect(html.match(/<(blockquote|ul|em|strong)>/g)?.length ?? 0).toBeLessThan(20_000)
      expect(html).not.toMatch(/(<blockquote[^>]*>\s*){21}|(<ul[^>]*>\s*<li[^>]*>\s*){11}/)
    },
  )
})
