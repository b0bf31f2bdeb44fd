import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { unseenHeader, wholeThreadHeader } from '@/lib/doors'
import { parseEnv } from '@/lib/env'
import { prepareHeaders } from './request-headers'

const env = parseEnv({
  DATABASE_URL: 'postgres://localhost/hindsight',
  AUTH_SECRET: 'x'.repeat(32),
  SITE_URL: 'https://hindsight.example',
  TRUST_PROXY: '1',
})

function prepared(url: string, headers: Record<string, string | undefined> = {}, method = 'GET') {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers })
  prepareHeaders(request, new ServerResponse(request), env)
  return request
}

test.each([
  ['/q/1/x?after=2', '/q/1/x?after=2'],
  ['http://hindsight.example/q/1/x?after=2', '/q/1/x?after=2'],
  ['http://hindsight.example', '/'],
  ['/member/q/1/x', '/not-here'],
  ['http://hindsight.example/member/q/1/x', '/not-here'],
  ['HTTPS://hindsight.example/a/../guest', '/not-here'],
  ['/x/../member/q/1/x', '/not-here'],
  ['/x/%2E./guest', '/not-here'],
  ['/q/1/x?after=/../guest', '/q/1/x?after=/../guest'],
  ['//guest', '//guest'],
  ['/q/%zz', '/q'],
  ['*', '*'],
  [`/search?${'tag=a&'.repeat(99)}q=b`, `/search?${'tag=a&'.repeat(99)}q=b`],
  [`/search?${'tag=a&'.repeat(100)}q=b`, '/q'],
])('asked for %s, Next hears %s', (url, heard) => {
  expect(prepared(url).url).toBe(heard)
})

test.each([
  ['the question whether a page is there', 'HEAD', {}],
  ['a page fetched ahead', 'GET', { 'sec-purpose': 'prefetch' }],
  ['a page rendered ahead', 'GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['a page fetched ahead by an older browser', 'GET', { purpose: 'prefetch' }],
  ['what Next fetches ahead', 'GET', { 'next-router-prefetch': '1' }],
])('%s is marked as seen by nobody', (_what, method, headers) => {
  const asked = prepared('/q/1/x', { ...headers }, method)
  expect(asked.headers[unseenHeader]).toBe('1')
})

test('what somebody asks for is seen, whatever they say of it', () => {
  expect(prepared('/q/1/x', { [unseenHeader]: '1' }).headers).not.toHaveProperty(unseenHeader)
})

test.each([
  ['/q/28/a-slug', '28'],
  ['/q/28/a-slug?within=category', '28'],
  ['/q/28/a-slug?show=helped', undefined],
  ['/q/28/a-slug?within=category&show=helped', undefined],
  ['/q/28/a-slug/edit', undefined],
  ['/q/28', undefined],
  ['/c/travel', undefined],
])('%s shows all of a thread: %s, whatever is said from outside', (url, id) => {
  expect(prepared(url, { [wholeThreadHeader]: '5' }).headers[wholeThreadHeader]).toBe(id)
})

test.each([
  ['path', `/q/1/${'a'.repeat(60_000)}/${'b'.repeat(60_000)}`, undefined],
  ['query', `/q/1/a?${'b'.repeat(120_000)}`, '1'],
])('a %s as long as may be holds up nobody', (_what, url, id) => {
  expect(prepared(url).headers[wholeThreadHeader]).toBe(id)
})

test('the address is the one that our proxy saw, and headers that only we may set are dropped', () => {
  const { headers } = prepared('/', {
    'x-forwarded-for': '10.0.0.1, 2001:db8:1:2:3:4:5:6',
    'x-hindsight-address': '192.0.2.1',
    'x-hindsight-sent': '1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'elsewhere.example',
  })
  expect(headers).toEqual({
    'x-forwarded-for': '10.0.0.1, 2001:db8:1:2:3:4:5:6',
    'x-hindsight-address': '2001:db8:1:2::/64',
  })
})

test('a message of the outbox has its own styles and nothing else, and stands in a frame of ours only', () => {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/outbox/12.html' })
  const response = new ServerResponse(request)
  prepareHeaders(request, response, env)
  const policy = String(response.getHeader('content-security-policy'))
  expect(policy.split('; ')).toEqual([
    expect.stringMatching(/^sandbox\b(?!.*allow-(scripts|same-origin|forms))/),
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors 'self'",
  ])
  expect(response.getHeader('x-frame-options')).toBe('SAMEORIGIN')
})
