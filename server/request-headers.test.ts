import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressHeader } from '@/lib/network-header'
import { addressOf } from './address'
import { keyHeader, pathHeader } from './render'
import { askerOf, cookiesAfter, headersForAll, headersForOne, isUnseen } from './request-headers'

type Sent = Record<string, string>

const requestOf = (headers: Sent, method = 'GET') =>
  Object.assign(new IncomingMessage(new Socket()), { method, headers: { ...headers } })

function heard(url: string, headers: Sent = {}, method = 'GET') {
  const request = requestOf(headers, method)
  const asker = askerOf(request) ?? { cookies: [], isMember: false, hasActed: false }
  return headersForOne(request, { address: addressOf(url), asker, network: '192.0.2.7' })
}

test.each([
  ['a visitor', {}, false],
  ['whoever has other cookies', { cookie: 'xhindsight=1; b=hindsight=1' }, false],
  ['a member', { cookie: 'a=b; hindsight=x' }, true],
  ['a member, over HTTPS', { cookie: '__Host-hindsight=x' }, true],
])('%s is known by the session cookie alone', (_who, headers, isMember) => {
  expect(askerOf(requestOf(headers))?.isMember).toBe(isMember)
})

test('the application hears nothing of a browser but what a page needs', () => {
  const headers = heard('/settings', {
    cookie: 'a=b; hindsight=x',
    host: 'hindsight.example',
    'user-agent': 'Firefox',
    rsc: '1',
    'next-action': '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '[]',
    'next-url': '/',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-host': 'elsewhere.example',
    'x-middleware-subrequest': 'proxy:proxy',
    'content-security-policy': "script-src 'nonce-x'",
    [addressHeader]: '127.0.0.1',
    [pathHeader]: '/elsewhere',
    [keyHeader]: 'guessed',
  })
  expect(headers).toEqual({
    host: 'hindsight.example',
    cookie: 'hindsight=x',
    'user-agent': 'Firefox',
    [addressHeader]: '192.0.2.7',
    [pathHeader]: '/settings',
  })
})

test('a page that is made for all hears nothing of whoever asks first', () => {
  expect(headersForAll(addressOf('/c/travel?x=y'))).toEqual({ host: 'localhost', [pathHeader]: '/c/travel' })
})

test('more than fifty cookies are too many, whosever they are', () => {
  const cookies = (count: number) =>
    requestOf({ cookie: Array.from({ length: count }, (_, n) => `c${n}=1`).join('; ') })
  expect(askerOf(cookies(50))).toBeDefined()
  expect(askerOf(cookies(51))).toBeUndefined()
})

test.each([
  ['the question whether a page is there', 'HEAD', {}],
  ['a page fetched ahead', 'GET', { 'sec-purpose': 'prefetch' }],
  ['a page rendered ahead', 'GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['a page fetched ahead by an older browser', 'GET', { purpose: 'prefetch' }],
])('%s is seen by nobody', (_what, method, headers) => {
  expect(isUnseen(requestOf(headers, method))).toBe(true)
  expect(isUnseen(requestOf({}))).toBe(false)
})

test.each<[string, string[] | undefined, string[]]>([
  ['sets none', undefined, ['hindsight=x', 'posted=1']],
  ['logs them in anew', ['hindsight=y; Path=/; HttpOnly'], ['posted=1', 'hindsight=y']],
  ['takes one away', ['posted=; Max-Age=0'], ['hindsight=x', 'posted=']],
  ['sets another', ['acted=1; Path=/'], ['hindsight=x', 'posted=1', 'acted=1']],
])('a browser has these cookies after an answer that %s', (_what, set, cookies) => {
  expect(cookiesAfter(['hindsight=x', 'posted=1'], set)).toEqual(cookies)
})

test('a page for any address is told nothing of the one that was asked for', () => {
  const [bad, worse] = [addressOf('/?before=01'), addressOf('/popular?after=x')]
  expect(headersForAll(bad)).toEqual(headersForAll(worse))
  expect(headersForAll(addressOf('/popular'))[pathHeader]).toBe('/popular')
})
