import { describe, expect, test, vi } from 'vitest'
import { ask, heard, member, port } from '@/scripts/testing/entry'

test('a page of their own is made for a member, and filled', async () => {
  const answer = await ask('/settings', 'GET', member)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.text()).toMatch(/for hindsight=x, read by marrow\.</)
  await vi.waitFor(() => expect(heard()).toContain('POST /files/seen'))
  expect(await (await ask('/settings')).text()).toMatch(/for all, read by \.</)
})

test('what is made for one reader is kept by nobody, whatever it says of itself', async () => {
  const answer = await ask('/similar?title=a')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
})

describe('a form', () => {
  const part = (name: string, value = '') =>
    `--seam\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const formOf = (...parts: string[]) => `${part('$ACTION_ID_1')}${parts.join('')}--seam--\r\n`
  const multipart = 'multipart/form-data; boundary=seam'

  const post = (path: string, headers: Record<string, string> = {}, body = formOf()) => {
    const sent = { 'sec-fetch-site': 'same-origin', 'content-type': multipart }
    return fetch(`http://127.0.0.1:${port()}${path}`, {
      method: 'POST',
      headers: { ...sent, ...member, ...headers },
      body,
      redirect: 'manual',
    })
  }

  test('that fails gives its text back', async () => {
    const answer = await post(
      '/q/5/x',
      { origin: 'null' },
      formOf(part('text', 'Take it.'), part('password', 'secret')),
    )
    expect(answer.status).toBe(503)
    const text = await answer.text()
    expect(text).toContain('Take it.')
    expect(text).not.toContain('secret')
  })

  test('leads where it is done, or says so to a script', async () => {
    const plain = await post('/q/6/x')
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/q/6/x#a1'])
    const scripted = await post('/q/6/x', { 'x-requested-with': 'hindsight' })
    expect([scripted.status, scripted.headers.get('x-location')]).toEqual([204, '/q/6/x#a1'])
    expect(scripted.headers.getSetCookie()).toEqual(['posted=1', expect.stringMatching(/^acted=1;/)])
    expect(scripted.headers.get('clear-site-data')).toBe('"prefetchCache"')
  })

  test('is answered for whoever they are after it', async () => {
    expect(await (await post('/log-in', { cookie: '' })).text()).toContain('read by marrow.')
    expect(await (await post('/log-in', { cookie: 'hindsight=old' })).text()).toContain('read by marrow.')
  })

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['that does not say from where', { 'sec-fetch-site': '' }],
  ])('%s is refused before anybody hears of it', async (_how, headers) => {
    expect((await post('/q/6/x', headers)).status).toBe(403)
    expect(heard()).toEqual([])
  })

  test('that is far too long is refused, and so is one of a thousand parts', async () => {
    expect((await post('/q/6/x', {}, formOf(part('text', 'x'.repeat(3_000_001))))).status).toBe(413)
    const many = (count: number) => formOf(part('a', '1').repeat(count))
    expect((await post('/q/6/x', {}, many(1_000))).status).toBe(413)
    const odd = { 'content-type': 'multipart/form-data; xboundary=other; boundary="seam"' }
    expect((await post('/q/6/x', odd, many(1_000))).status).toBe(413)
    expect(heard()).toEqual([])
    expect((await post('/q/6/x', odd, many(900))).status).toBe(303)
  })

  test.each([
    ['is no form as pages send it', 'application/x-www-form-urlencoded', 'text=x'],
    ['is as many texts as fit', 'application/x-www-form-urlencoded', 'text=a&'.repeat(300_000)],
    ['is none at all', 'text/plain', '["$K1"]'],
    [
      'names no action',
      multipart,
      `${'--seam\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n'}--seam--\r\n`,
    ],
    ['says nothing of its parts', 'multipart/form-data', 'x'],
  ])('that %s is damaged, and nobody hears of it', async (_what, type, body) => {
    expect((await post('/q/6/x', { 'content-type': type }, body)).status).toBe(400)
    expect(heard()).toEqual([])
  })
})
