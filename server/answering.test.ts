import { expect, test } from 'vitest'
import { ask, member } from '@/scripts/testing/entry'

test('a file that the build made is kept for ever, and nothing else is at such an address', async () => {
  const file = await ask('/assets/main-1.js')
  expect([file.status, file.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
  expect((await ask('/assets/main-2.js')).status).toBe(404)
  expect((await ask('/_next/static/none.css')).status).toBe(404)
})

test.each(['GET', 'HEAD'])('a page that is not there says so to %s', async (method) => {
  expect((await ask('/nowhere', method)).status).toBe(404)
})

test('who asks where a page is without reading it hears that it moved, and gets no body', async () => {
  const response = await ask('/q/5', 'HEAD')
  expect([response.status, response.headers.get('location')]).toEqual([308, '/there'])
  expect(await response.text()).toBe('')
})

test('what a route tells programs stands, even that it is too busy', async () => {
  const response = await ask('/feed.atom')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await response.text()).toBe('Too many at once.')
})

test('what is spelled in another way leads to its one address', async () => {
  const response = await ask('/Q//5/')
  expect([response.status, response.headers.get('location')]).toEqual([308, '/q/5'])
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is nothing that one can do here', async (method) => {
  const response = await ask('/q/5', method)
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
})

test('a crowd of cookies is refused at once', async () => {
  const cookie = 'a=1; '.repeat(60)
  const response = await ask('/', 'GET', { cookie })
  expect(response.status).toBe(431)
  expect(await response.text()).toContain('clear the cookies')
})

test('a page that failed while the database is away says so', async () => {
  expect((await ask('/popular')).status).toBe(503)
})

test.each<[string, string, string, Record<string, string>]>([
  ['a page', 'GET', '/q/7', {}],
  ['the head of one', 'HEAD', '/q/7', {}],
  ['a page made for its reader', 'GET', '/settings', member],
  ['a page that is not there', 'GET', '/nowhere', {}],
  ['a page that has moved', 'GET', '/Q//5/', {}],
  ['a file of the build', 'GET', '/assets/main-1.js', {}],
  ['a file that is not there', 'GET', '/assets/main-2.js', {}],
  ['a file for programs', 'GET', '/feed.atom', {}],
  ['a refusal', 'PUT', '/q/7', {}],
])('%s comes with the site’s policies', async (_what, method, path, headers) => {
  const answer = await ask(path, method, headers)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src '(self|none)'/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('that a page has not changed is said with the site’s policies too', async () => {
  const etag = (await ask('/q/7')).headers.get('etag') ?? ''
  const answer = await ask('/q/7', 'GET', { 'if-none-match': etag })
  expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([304, 'nosniff'])
})
