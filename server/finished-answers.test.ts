import { describe, expect, test, vi } from 'vitest'
import { ask, expire, heard, member, readers } from '@/scripts/testing/entry'

/** What was asked of Next, but for what is written down afterwards. */
const pagesMade = () => heard().filter((one) => one !== 'POST /files/seen')

describe('a page for everybody', () => {
  test('is made once, whatever their browsers say of them, and none of them is named to it', async () => {
    const texts = ['/q/7/x', '/q/7/x?utm_source=y', '/Q/7/x/'].map(async (path) => {
      const answer = await ask(path, 'GET', {
        cookie: 'posted=1',
        rsc: '1',
        'x-forwarded-host': 'evil.example',
      })
      return answer.status === 308 ? 308 : answer.text()
    })
    expect(new Set(await Promise.all(texts)).size).toBe(2)
    expect(heard()).toEqual(['GET /q/7/x/all/everywhere'])
    expect(await (await ask('/q/7/x')).text()).toContain('for all,')
  })

  test('is said to be the same to whoever has it, and is not kept between us and them', async () => {
    const first = await ask('/q/7/x')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toBe('Accept-Encoding, Cookie')
    const tag = first.headers.get('etag') ?? ''
    expect((await ask('/q/7/x', 'GET', { 'if-none-match': tag })).status).toBe(304)
    expire(['question:7'])
    expect((await ask('/q/7/x', 'GET', { 'if-none-match': tag })).status).toBe(200)
  })

  test('is filled for a member, by what it needs to know of them, and is not made for them', async () => {
    const visitors = await ask('/q/7/x')
    const tag = visitors.headers.get('etag') ?? ''
    const theirs = await ask('/q/7/x?draft=new&confirmed=1', 'GET', { ...member, 'if-none-match': tag })
    expect([theirs.status, theirs.headers.get('cache-control'), theirs.headers.get('etag')]).toEqual([
      200,
      'private, no-store',
      null,
    ])
    const text = await visitors.text()
    expect(text).toMatch(/for all, read by \.</)
    expect(await theirs.text()).toBe(text.replace('read by ', 'read by marrow'))
    expect(pagesMade()).toEqual(['GET /q/7/x/all/everywhere'])
    expect(readers.of).toHaveBeenCalledWith(['hindsight=x'], {
      needs: { profile: 7 },
      asked: { draft: undefined, confirmed: true },
    })
  })

  test('is a visitor’s to whoever’s session has ended', async () => {
    const [visitors, theirs] = [await ask('/q/7/x'), await ask('/q/7/x', 'GET', { cookie: 'hindsight=old' })]
    expect(theirs.headers.get('etag')).toBe(visitors.headers.get('etag'))
    expect(await theirs.text()).toBe(await visitors.text())
  })

  test('that a member was sent is written down as seen, unless nobody looks at it', async () => {
    await ask('/q/7/x')
    await ask('/q/7/x', 'HEAD', member)
    await ask('/q/7/x', 'GET', { ...member, 'sec-purpose': 'prefetch' })
    expect(heard()).not.toContain('POST /files/seen')
    await ask('/q/7/x', 'GET', member)
    await vi.waitFor(() => expect(heard()).toContain('POST /files/seen'))
  })

  test('says that the database is away when it cannot say who looks', async () => {
    readers.of.mockRejectedValueOnce(new Error('connect ECONNREFUSED'))
    expect((await ask('/q/7/x', 'GET', member)).status).toBe(503)
  })

  test('has no body for whoever only asks about it', async () => {
    const answer = await ask('/q/7/x', 'HEAD')
    expect(answer.headers.get('content-length')).toBe(
      String((await (await ask('/q/7/x', 'GET', { 'accept-encoding': 'identity' })).text()).length),
    )
    expect(await answer.text()).toBe('')
  })
})

test('a file for everybody is made once, for as long as it says, whatever is asked of it and by whom', async () => {
  const first = await ask('/q/7/news', 'GET', member)
  expect([first.status, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
    200,
    'public, max-age=10',
    'Accept-Encoding',
  ])
  const has = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await ask('/q/7/news?after=2026-11-30', 'GET', has)).status).toBe(304)
  expect(heard()).toEqual(['GET /files/news/7'])
  expire(['question:7'])
  await ask('/q/7/news')
  expect(heard()).toHaveLength(2)
})
