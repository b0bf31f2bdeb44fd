import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isMember } from '@/lib/reader/conditions'
import { aReader } from '@/scripts/testing/reader-views'
import { finishedPages } from './finished-pages'
import { fill, programOf } from './program'
import type { Rendered } from './render'

const megabyte = 1_000_000

const rendered = (text: string, tags: string[] = [], more: Partial<Rendered['said']> = {}): Rendered => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
  program: null,
  said: { tags, leadsTo: [], until: null, needs: {}, ...more },
})

let pages: ReturnType<typeof finishedPages>
beforeEach(() => {
  pages = finishedPages(megabyte)
})

/** The page at a path, made of this text if it has to be made. */
const page = async (path: string, text: string, tags: string[] = [], more: Partial<Rendered['said']> = {}) =>
  (await pages.get(path, async () => rendered(text, tags, more))).bodies.identity.toString()

test('a page is made once, and is the same for all who ask', async () => {
  expect(await page('/a', 'first')).toBe('first')
  expect(await page('/a', 'second')).toBe('first')
})

test('a thousand who ask at once wait for one', async () => {
  const render = vi.fn(async () => rendered('one'))
  const all = await Promise.all(Array.from({ length: 1_000 }, () => pages.get('/a', render)))
  expect(render).toHaveBeenCalledOnce()
  expect(new Set(all).size).toBe(1)
})

test('a page that could not be made is made again for the next', async () => {
  const failed = Promise.resolve(pages.get('/a', () => Promise.reject(new Error('no database'))))
  await expect(failed).rejects.toThrow('no database')
  expect(await page('/a', 'second')).toBe('second')
})

test.each([
  ['is not there', { status: 404 }],
  ['has moved', { status: 308, location: '/b' }],
])('an answer that something %s is not kept', async (_what, said) => {
  await page('/a', 'first', [], said)
  expect(await page('/a', 'second')).toBe('second')
})

test('a page from somewhere in a list is kept only if one that was kept leads to it', async () => {
  await page('/newest/older-7', 'first')
  expect(await page('/newest/older-7', 'second', [], { leadsTo: ['/?before=5'] })).toBe('second')
  await page('/newest/first', 'newest', [], { leadsTo: ['/?before=7'] })
  await page('/newest/older-7', 'third', [], { leadsTo: ['/?before=3'] })
  expect(await page('/newest/older-7', 'fourth')).toBe('third')
  await page('/newest/older-3', 'first')
  expect(await page('/newest/older-3', 'second')).toBe('first')
  await page('/newest/older-5', 'first')
  expect(await page('/newest/older-5', 'second')).toBe('second')
})

test('a page is true until its instant, and not a moment longer', async () => {
  vi.useFakeTimers({ now: 1_000 })
  await page('/a', 'open', [], { until: 2_000 })
  vi.setSystemTime(1_999)
  expect(await page('/a', 'closed')).toBe('open')
  vi.setSystemTime(2_000)
  expect(await page('/a', 'closed')).toBe('closed')
  vi.useRealTimers()
})

describe('what goes stale', () => {
  test('takes with it the pages that show it, and no others', async () => {
    await page('/a', 'a', ['question:1', 'newest'])
    await page('/b', 'b', ['question:2'])
    pages.expire(['question:1'])
    expect([await page('/a', 'anew'), await page('/b', 'anew')]).toEqual(['anew', 'b'])
  })

  test('may be everything', async () => {
    await page('/a', 'a', ['question:1'])
    await page('/b', 'b')
    pages.expireAll()
    expect([await page('/a', 'anew'), await page('/b', 'anew')]).toEqual(['anew', 'anew'])
  })

  test.each([
    ['a tag of it', () => pages.expire(['question:1'])],
    ['everything', () => pages.expireAll()],
  ])('while a page is being made: it is sent and not kept (%s)', async (_what, expire) => {
    const slow = Promise.withResolvers<Rendered>()
    const before = pages.get('/a', () => slow.promise)
    expire()
    const after = page('/a', 'after', ['question:1'])
    slow.resolve(rendered('before', ['question:1']))
    expect((await before).bodies.identity.toString()).toBe('before')
    expect(await after).toBe('after')
    expect(await page('/a', 'later')).toBe('after')
  })

  test('elsewhere does not make a crowd’s page be made twice', async () => {
    await page('/a', 'a', ['question:1'])
    pages.expire(['question:1'])
    const render = vi.fn(async () => rendered('anew', ['question:1']))
    const first = pages.get('/a', render)
    pages.expire(['question:2'])
    await Promise.all([first, pages.get('/a', render)])
    expect(render).toHaveBeenCalledOnce()
  })
})

describe('the room', () => {
  test('is for the pages that were asked for last', async () => {
    const long = (text: string) => text.repeat(300_000)
    await page('/a', long('a'))
    await page('/b', long('b'))
    await page('/a', 'anew')
    await page('/c', long('c'))
    await page('/d', long('d'))
    expect(await page('/b', 'anew')).toBe('anew')
    expect(await page('/d', 'anew')).toBe(long('d'))
  })

  test('is not taken by a page that is larger than all of it', async () => {
    await page('/a', 'x'.repeat(2 * megabyte))
    expect(await page('/a', 'anew')).toBe('anew')
  })
})

test('a page that is asked for again is compressed as well as can be', async () => {
  const text = '<p>How it turned out</p>'.repeat(200)
  await page('/a', text)
  const kept = await pages.get('/a', () => Promise.reject(new Error('kept')))
  expect(kept.bodies.br).toBeUndefined()
  await vi.waitUntil(async () => (await pages.get('/a', () => Promise.reject(new Error('kept')))).bodies.br)
})

test('its tag changes with its bytes', async () => {
  const tag = async (text: string) => {
    pages.expireAll()
    return (await pages.get('/a', async () => rendered(text))).tag
  }
  expect(await tag('one')).not.toBe(await tag('two'))
  expect(await tag('one')).toBe(await tag('one'))
})

describe('a page that differs between its readers', () => {
  const html = `<p>Good day<own-k data-for="${isMember}">, {{k name:}}</own-k>.</p>`
  const made: Rendered = {
    ...rendered(html, [], { needs: { rows: [1] } }),
    program: programOf(Buffer.from(html), 'k'),
  }

  test('is finished as a visitor is shown it, and kept to be filled for others', async () => {
    const { bodies, program, needs } = await pages.get('/a', async () => made)
    expect(bodies.identity.toString()).toBe('<p>Good day.</p>')
    expect(program && fill(program, aReader()).toString()).toBe('<p>Good day, birch.</p>')
    expect(needs).toEqual({ rows: [1] })
    expect(await pages.get('/a', () => Promise.reject(new Error('kept')))).toMatchObject({ program, needs })
  })

  test('takes the room of what is filled too', async () => {
    const half = 'x'.repeat(megabyte / 2)
    await page('/plain', half)
    expect(await page('/plain', 'anew')).toBe(half)
    await pages.get('/filled', async () => ({
      ...rendered(half),
      program: programOf(Buffer.from(half), 'k'),
    }))
    expect(await page('/filled', 'anew')).toBe('anew')
  })
})
