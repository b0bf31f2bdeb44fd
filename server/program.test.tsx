import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { For } from '@/components/own'
import { hasUnread, isBefore, isMember, isModerator, isSelf, not } from '@/lib/reader/conditions'
import { attributeIf, own } from '@/lib/reader/marks'
import { type Reader, visitor } from '@/lib/reader/reader'
import { begunRendering, renderings } from '@/lib/rendering'
import { aMember, aReader } from '@/scripts/testing/reader-views'
import { fill as bytesFor, type Program, programOf as programOfBytes, sizeOfProgram } from './program'

const key = '5e7c0ffee5e7c0ffee5e7c0f'

const htmlOf = (page: () => React.ReactNode) =>
  renderings.run(begunRendering('/', key), () => renderToStaticMarkup(page()))

const fill = (program: Program, reader: Reader) => bytesFor(program, reader).toString()

const programOf = (html: string, key: string) => programOfBytes(Buffer.from(html), key)

const programFor = (page: () => React.ReactNode) => programOf(htmlOf(page), key)

const nobody = visitor(0)
const birch = aReader()
const calledSo = (name: string) => aReader({ member: aMember({ name }) })
const moderator = aReader({ member: aMember({ role: 'moderator' }) })

describe('a choice', () => {
  const greeting = programFor(() => (
    <p>
      Good day
      <For reader={isMember} otherwise="!">
        , <b>{own('name')}</b>
        <For reader={hasUnread}> ({own('unread')} new)</For>
        <For reader={isModerator} otherwise={<i>.</i>}>
          <i>, who moderates</i>
          <For reader={isSelf(2)}>.</For>
        </For>
      </For>{' '}
      <a href="/">Newest</a>
    </p>
  ))

  test.each<[string, Reader, string]>([
    ['a visitor', nobody, '<p>Good day! <a href="/">Newest</a></p>'],
    ['a member', birch, '<p>Good day, <b>birch</b><i>.</i> <a href="/">Newest</a></p>'],
    [
      'a member with news',
      aReader({ member: aMember({ unread: 3 }) }),
      '<p>Good day, <b>birch</b> (3 new)<i>.</i> <a href="/">Newest</a></p>',
    ],
    ['a moderator', moderator, '<p>Good day, <b>birch</b><i>, who moderates</i>. <a href="/">Newest</a></p>'],
    [
      'another moderator',
      aReader({ member: aMember({ id: 3, role: 'moderator' }) }),
      '<p>Good day, <b>birch</b><i>, who moderates</i> <a href="/">Newest</a></p>',
    ],
  ])('leaves %s what is theirs, however deep', (_who, reader, html) => {
    expect(fill(greeting, reader)).toBe(html)
  })

  test('may be empty, at the beginning, at the end, and beside another', () => {
    const program = programFor(() => (
      <>
        <For reader={isMember}>{null}</For>
        <For reader={not(isMember)}>a</For>
        <For reader={isMember}>b</For>
      </>
    ))
    expect([fill(program, nobody), fill(program, birch)]).toEqual(['a', 'b'])
  })

  test('of what holds until an instant is made when the page is filled', () => {
    const program = programFor(() => <For reader={isBefore(new Date(1_000))}>Edit</For>)
    expect([1_000, 1_001].map((now) => fill(program, visitor(now)))).toEqual(['Edit', ''])
  })

  test('leaves nothing of itself in the page', () => {
    for (const reader of [nobody, birch, moderator])
      expect(fill(greeting, reader)).not.toMatch(/own-|data-for/)
  })
})

describe('an attribute', () => {
  const program = programFor(() => (
    <>
      <input type="radio" {...attributeIf(isMember, 'checked')} name="a" />
      <a {...attributeIf(not(isMember), 'data-way', 'to "log in" & back')} href="/">
        x
      </a>
    </>
  ))

  test('is there for those who have it, with its value', () => {
    expect(fill(program, birch)).toBe('<input type="radio" checked="" name="a"/><a href="/">x</a>')
    expect(fill(program, nobody)).toBe(
      '<input type="radio" name="a"/><a data-way="to &quot;log in&quot; &amp; back" href="/">x</a>',
    )
  })
})

describe('a text', () => {
  test('and all around it may be in any script', () => {
    const program = programFor(() => (
      <p title="“¿Y ahora?”" {...attributeIf(isMember, 'data-way', '帰り道 🏡')}>
        Ω {own('name')} — 🌿
      </p>
    ))
    expect(fill(program, calledSo('łucja 花'))).toBe(
      '<p title="“¿Y ahora?”" data-way="帰り道 🏡">Ω łucja 花 — 🌿</p>',
    )
  })

  const odd = `</b>"'><script>alert(1)</script>&amp;{{${key} unread:}}`

  test('is put in as a text, between tags and in an attribute', () => {
    const html = fill(
      programFor(() => (
        <b title={`of ${own('name')}`} className={own('name')}>
          {own('name')} new
        </b>
      )),
      calledSo(odd),
    )
    const safe = `&lt;/b&gt;&quot;&#x27;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;{{${key} unread:}}`
    expect(html).toBe(`<b title="of ${safe}" class="${safe}">${safe} new</b>`)
  })

  test('with signs of its own in what it is about is found again', () => {
    const about = `}} "'><&é ${key}`
    const program = programFor(() => <i title={own('writer', about)}>{own('writer', about)}</i>)
    const html = renderToStaticMarkup(<i title={about}>{about}</i>)
    expect(fill(program, nobody)).toBe(html)
  })
})

/** What people could try to have taken for a mark, had they the key and had they not. */
const forgeries = (guess: string) => [
  `{{${guess} name:}}`,
  `{{${guess} name:`,
  `}}{{${guess} address:}}`,
  `{{ name:}}`,
  `<own-${guess} data-for="member:">`,
  `</own-${guess}>`,
  `</own->`,
  `<own-${guess} data-for="!member:">hidden</own-${guess}>`,
  ` data-own="{{${guess} hidden= member:}}"`,
  `" data-own="{{${guess} onclick=alert(1) member:}}`,
]

describe('nobody who writes', () => {
  const guessed = '0'.repeat(key.length)

  test.each(forgeries(guessed))('makes a mark by guessing: %s', (text) => {
    const page = () => (
      <article title={text}>
        <a href={`/search?q=${text}`}>{text}</a>
        <For reader={isMember}>{text}</For>
      </article>
    )
    const plain = (isShown: boolean) =>
      renderToStaticMarkup(
        <article title={text}>
          <a href={`/search?q=${text}`}>{text}</a>
          {isShown && text}
        </article>,
      )
    const program = programFor(page)
    expect([fill(program, nobody), fill(program, birch)]).toEqual([plain(false), plain(true)])
  })

  test.each(forgeries(key).filter((text) => text.includes('<') || text.includes('data-own')))(
    'makes an element or an attribute, even with the key: %s',
    (text) => {
      const html = htmlOf(() => <p title={text}>{text}</p>)
      expect(html).not.toMatch(/<\/?own-/)
      expect(html).not.toContain(' data-own="{{')
    },
  )

  test('finds the key in what they are shown', () => {
    const program = programFor(() => (
      <For reader={isMember} otherwise={own('theme')}>
        <input {...attributeIf(isMember, 'checked')} value={own('name')} />
      </For>
    ))
    for (const reader of [nobody, birch]) expect(fill(program, reader)).not.toContain(key)
  })
})

test.each([
  ['a text that no reader has', `{{${key} password:}}`],
  ['a text of a name that every object has', `{{${key} constructor:}}`],
  ['a choice that nobody has', `<own-${key} data-for="rich:">x</own-${key}>`],
  ['a choice between something and nothing', `<own-${key} data-for="member:|">x</own-${key}>`],
  ['an attribute by an unknown condition', `<p data-own="{{${key} hidden= rich:}}">x</p>`],
  ['a choice without an end', `<own-${key} data-for="member:">x`],
  ['an end of nothing', `x</own-${key}>`],
])('%s is a mistake of ours, and no page', (_what, html) => {
  expect(() => programOf(html, key)).toThrow()
})

test('it takes about as much memory as its texts, and something for each place', () => {
  const text = 'x'.repeat(10_000)
  expect(sizeOfProgram(programOf(text, key))).toBe(10_000)
  expect(sizeOfProgram(programOf(`${text}{{${key} name:}}`, key))).toBeGreaterThan(10_000)
})
