import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { For } from '@/components/own'
import { Snippet } from '@/components/snippet'
import { hasFavorited, isSelf } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { type Reader, visitor } from '@/lib/reader/reader'
import { begunRendering, renderings } from '@/lib/rendering'
import { aReader, inThread } from '@/scripts/testing/reader-views'
import { fill, programOf as programOfBytes } from './program'

const known = vi.hoisted(() => new Set<string>())
// As in React's own server: what is remembered of one rendering.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: () => () => known,
}))

const key = '5e7c0ffee5e7c0ffee5e7c0f'

function htmlOf(page: () => React.ReactNode) {
  known.clear()
  return renderings.run(begunRendering('/', key), () => renderToStaticMarkup(page()))
}

const programOf = (html: string, key: string) => programOfBytes(Buffer.from(html), key)

const filled = (page: () => React.ReactNode, reader: Reader = visitor(0)) =>
  fill(programOf(htmlOf(page), key), reader).toString()

type PostProps = { id: number; by: string }

const Button = ({ id, by }: PostProps) => (
  <For reader={isSelf(id)} otherwise={<i>{by}</i>}>
    <button
      type="submit"
      id={`button-${id}`}
      title={by}
      value={either(hasFavorited(`answer-${id}`), '0', '1')}
    >
      {by}
    </button>
  </For>
)

const Post = ({ id, by }: PostProps) => (
  <li>
    <Snippet name="button" ids={{ id }} texts={{ by }}>
      {Button}
    </Snippet>
    .
  </li>
)

const List = () => (
  <>
    <Post id={1} by="birch" />
    <Post id={2} by={'<b> & "\'}'} />
  </>
)

const plainList = () => renderToStaticMarkup(<List />)

describe('a snippet', () => {
  test('is in the page once, and stands in each of its places with the values of that', () => {
    expect(htmlOf(List).match(/<button/g)).toHaveLength(1)
    expect(filled(List)).toBe('<li><i>birch</i>.</li><li><i>&lt;b&gt; &amp; &quot;&#x27;}</i>.</li>')
  })

  test('has its own conditions in each place', () => {
    const odd = '&lt;b&gt; &amp; &quot;&#x27;}'
    const button = (value: string) =>
      `<button type="submit" id="button-2" title="${odd}" value="${value}">${odd}</button>`
    expect(filled(List, aReader())).toBe(`<li><i>birch</i>.</li><li>${button('1')}.</li>`)
    expect(filled(List, inThread({ favorites: new Set(['answer-2']) }))).toContain(button('0'))
  })

  test('leaves nothing of itself behind', () => {
    for (const reader of [visitor(0), aReader()])
      expect(filled(List, reader)).not.toMatch(/snippet|5e7c0ff|\{\{/)
  })

  test('is rendered in its places where no page is', () => {
    expect(plainList()).toContain('<i>birch</i>')
    expect(plainList()).not.toContain('snippet')
  })
})

const snippet = `<snippet-${key} data-name="x"><p>${key}_id_ ${key}-by-</p></snippet-${key}>`
const place = (query: string, name = 'x') => `{{${key} snippet:${name}?${query}}}`

test.each([
  ['a place of a snippet that is not there', place('id=1')],
  ['a value that is missing', snippet + place('id=1')],
  ['an id that could be more than one', snippet + place('id=1%7C2&amp;by=x')],
  [
    'a text in a condition',
    `<snippet-${key} data-name="x"><own-${key} data-for="self:${key}-by-">y</own-${key}></snippet-${key}>`,
  ],
  [
    'a text in a text of the reader’s',
    `<snippet-${key} data-name="x">{{${key} writer:${key}-by-}}</snippet-${key}>`,
  ],
])('%s is a mistake of ours, and no page', (_what, html) => {
  expect(() => programOf(html, key)).toThrow()
})
