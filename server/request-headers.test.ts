import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { doorHeader, unseenHeader, wholeThreadHeader } from '@/lib/doors'
import { ownKeyHeader, ownProcess } from '@/lib/stale/own-process'
import { addressOf } from './address'
import { addressHeader, prepareHeaders } from './request-headers'

type Sent = Record<string, string>

function prepare(url: string, headers: Sent = {}, method = 'GET') {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { ...headers } })
  const means = { address: addressOf(url), network: '192.0.2.7', isDevelopment: false }
  return { prepared: prepareHeaders(request, means), headers: request.headers }
}

const session = { cookie: 'a=b; hindsight=x' }

test.each([
  ['a visitor', '/', {}, 'GET', 'guest'],
  ['whoever has other cookies', '/', { cookie: 'xhindsight=1; b=hindsight=1' }, 'GET', 'guest'],
  ['a member', '/', session, 'GET', 'member'],
  ['a member, over HTTPS', '/', { cookie: '__Host-hindsight=x' }, 'GET', 'member'],
  ['a visitor who logs in', '/log-in', {}, 'GET', 'member'],
  ['a visitor who searches', '/search?q=x', {}, 'GET', 'member'],
  ['a form', '/q/1/x', session, 'POST', 'sent'],
  ['a form that React sends', '/q/1/x', { ...session, 'next-action': '1' }, 'POST', 'member'],
])('%s enters by one door: %s', (_who, url, headers, method, door) => {
  const { headers: heard } = prepare(url, { ...headers, [doorHeader]: 'none' }, method)
  expect(heard[doorHeader]).toBe(door)
})

test('Next hears nothing of a browser but what a page needs', () => {
  const { headers } = prepare('/settings', {
    ...session,
    host: 'hindsight.example',
    rsc: '1',
    'next-action': '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_full',
    'next-router-state-tree': '[]',
    'next-url': '/',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'elsewhere.example',
    'x-middleware-subrequest': 'proxy:proxy',
    'content-security-policy-report-only': "script-src 'nonce-x'",
    [addressHeader]: '127.0.0.1',
    [wholeThreadHeader]: '5',
    [unseenHeader]: '1',
    [ownKeyHeader]: 'a guess',
  })
  expect(headers).toEqual({
    host: 'hindsight.example',
    cookie: 'hindsight=x',
    [addressHeader]: '192.0.2.7',
    [doorHeader]: 'member',
    'content-security-policy': expect.stringMatching(/'nonce-[^']{20,}'/),
  })
})

test('a page that is made for all hears of no cookie', () => {
  expect(prepare('/', { cookie: 'posted=1' }).headers).not.toHaveProperty('cookie')
})

test('more than fifty cookies are too many, whosever they are', () => {
  const cookies = (count: number) => ({
    cookie: Array.from({ length: count }, (_, n) => `c${n}=1`).join('; '),
  })
  expect(prepare('/', cookies(50)).prepared).toBeDefined()
  expect(prepare('/', cookies(51)).prepared).toBeUndefined()
})

test.each([
  ['the question whether a page is there', 'HEAD', {}],
  ['a page fetched ahead', 'GET', { 'sec-purpose': 'prefetch' }],
  ['a page rendered ahead', 'GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['a page fetched ahead by an older browser', 'GET', { purpose: 'prefetch' }],
])('%s is marked as seen by nobody', (_what, method, headers) => {
  expect(prepare('/q/1/x', { ...headers }, method).headers[unseenHeader]).toBe('1')
})

test.each([
  ['/q/28/a-slug', '28'],
  ['/q/28/a-slug?within=category', '28'],
  ['/q/28/a-slug?show=helped', undefined],
  ['/q/28/a-slug?within=category&show=helped', undefined],
  ['/q/28/a-slug/edit', undefined],
  ['/q/28', undefined],
  ['/c/travel', undefined],
])('%s shows all of a thread: %s', (url, id) => {
  expect(prepare(url).headers[wholeThreadHeader]).toBe(id)
})

test('a request of Next’s own keeps the network of whoever sent the action, and nobody else can say so', () => {
  const action = prepare('/log-in', { 'next-action': '1' }, 'POST')
  expect(action.headers[ownKeyHeader]).toBe(ownProcess().key)
  const own = { rsc: '1', [addressHeader]: '198.51.100.1' }
  const followed = prepare('/', { ...own, [ownKeyHeader]: ownProcess().key })
  expect(followed.headers).toMatchObject({ rsc: '1', [addressHeader]: '198.51.100.1' })
  const claimed = prepare('/', { ...own, [ownKeyHeader]: 'x'.repeat(64) })
  expect(claimed.headers).toEqual({ [addressHeader]: '192.0.2.7', [doorHeader]: 'guest' })
})

test('a router state that cannot be read is as good as none', () => {
  const sent = (state: string) =>
    prepare('/ask', { 'next-action': '1', 'next-router-state-tree': state }, 'POST').headers
  expect(sent('%5B%22%22%5D')).toHaveProperty('next-router-state-tree')
  for (const state of ['%5B', '%zz', '7']) expect(sent(state)).not.toHaveProperty('next-router-state-tree')
})
