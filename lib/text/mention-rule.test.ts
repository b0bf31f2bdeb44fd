import { describe, expect, test } from 'vitest'
import { readElsewhere } from './elsewhere'
import { mentionableNames, mentionedIn, renderMarkdown } from './markdown'

const known = new Map(
  ['marrow', 'grey_heron', 'pm.escapee', 'Zoë', 'さくら', 'marrow-2'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
)
const html = (text: string) => renderMarkdown(text, known)
const link = (name: string, written = name) =>
  `<a href="/u/${encodeURIComponent(name)}" translate="no"><bdi>@${written}</bdi></a>`

describe('a mention of a member is a link to their page', () => {
  test.each([
    ['@marrow', link('marrow')],
    ['Ask @marrow about it', `Ask ${link('marrow')} about it`],
    ['Thanks, @grey_heron!', `Thanks, ${link('grey_heron')}!`],
    ['(@pm.escapee)', `(${link('pm.escapee')})`],
    ['Ask @pm.escapee.', `Ask ${link('pm.escapee')}.`],
    ['Ask @marrow...', `Ask ${link('marrow')}...`],
    ['@marrow’s way', `${link('marrow')}’s way`],
    ['@MARROW', link('marrow', 'MARROW')],
    ['@zoe\u0308', link('Zoë', 'zoe\u0308')],
    ['@さくら、', `${link('さくら')}、`],
    ['@marrowさんへ', `${link('marrow')}さんへ`],
    ['昨日@marrow', `昨日${link('marrow')}`],
    ['コーヒー@marrow', `コーヒー${link('marrow')}`],
    ['ㄅㄆ@marrow', `ㄅㄆ${link('marrow')}`],
    ['@marrow님이', `${link('marrow')}님이`],
    ['@marrow-2 and @marrow-', `${link('marrow-2')} and ${link('marrow')}-`],
    ['**@marrow**', `<strong>${link('marrow')}</strong>`],
    ['_@marrow_', `<em>${link('marrow')}</em>`],
    ['_@grey_heron_', `<em>${link('grey_heron')}</em>`],
  ])('%s', (text, shown) => {
    expect(html(text)).toBe(`<p>${shown}</p>`)
  })
})

describe('nothing else is one', () => {
  test.each([
    'a@marrow.example',
    'marrow@marrow',
    'first.last+news@marrow',
    'under_@marrow',
    '한국@marrow',
    'mailto:someone@marrow.example',
    '`@marrow`',
    '``` \n@marrow\n```',
    '\\@marrow',
    '[write to @marrow](https://marrow.example/)',
    'https://social.example/@marrow',
    '<https://social.example/@marrow>',
    '@nobody',
    '@marrowing',
    '@ marrow',
    '@@marrow',
    '@ma',
  ])('%s', (text) => {
    expect(html(text)).not.toContain('/u/')
    expect(html(text).replace(/<[^>]*>/g, '')).toContain('@')
  })

  test('where nobody is known', () => {
    expect(renderMarkdown('Ask @marrow.')).toBe('<p>Ask @marrow.</p>')
  })
})

test('the names that a text may mention are those outside code, links and addresses', () => {
  const text = '@Marrow, `@code`, a@b.example, [@link](https://a.example) @pm.escapee. @marrowさん @marrow'
  expect(mentionableNames(text)).toEqual(['Marrow', 'pm.escapee', 'marrowさん', 'marrow'])
  expect(mentionedIn(text, known)).toEqual(['marrow', 'pm.escapee'])
})

test('read away from the site, a mention leads to the whole address of the page', () => {
  const shown = readElsewhere(html('@marrow, not `<a href="/u/marrow">`'), 'https://advice.example/')
  expect(shown).toContain('<a href="https://advice.example/u/marrow" translate="no">')
  expect(shown).toContain('&lt;a href=&quot;/u/marrow&quot;&gt;')
})

test('of two members whose names begin alike the longer one is meant', () => {
  expect(mentionedIn('@marrow-2', known)).toEqual(['marrow-2'])
})

test('of a text that is full of names only the first hundred are looked for', () => {
  const text = Array.from({ length: 5_000 }, (_, at) => `@name${at}`).join(' ')
  expect(mentionableNames(text)).toHaveLength(100)
})

test('hostile runs of at signs and marks are read at once', () => {
  for (const piece of ['@', '@a.', '@aa_', '_@', '@\u0301', '@aaaa', '[@aaa'])
    expect(html(piece.repeat(5_000)).length).toBeGreaterThan(1_000)
})
