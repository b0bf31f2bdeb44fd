import { expect, test } from 'vitest'
import { isOneClick } from './one-click'

const link = '/stop/12.digest.0123456789abcdef0123456789abcdef'
const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '26', host: 'here' }
const posted = { method: 'POST', url: link, headers }

test.each([
  ['as a form', posted],
  [
    'as a form in parts',
    { ...posted, headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' } },
  ],
])('a mail provider’s server may post to a link that stops mail, %s', (_how, request) => {
  expect(isOneClick(request)).toBe(true)
})

test.each([
  ['what only opens the link', { ...posted, method: 'GET' }],
  ['another address', { ...posted, url: '/settings/notices' }],
  ['an address below it', { ...posted, url: `${link}/more` }],
  ['an address with a query', { ...posted, url: `${link}?a=b` }],
  ['an address with dots in its path', { ...posted, url: '/stop/../settings/notices-and-more' }],
  ['a link that is too short', { ...posted, url: '/stop/12.digest' }],
  ['a script’s body', { ...posted, headers: { ...headers, 'content-type': 'application/json' } }],
  ['no body', { ...posted, headers: {} }],
  ['a body that is too long', { ...posted, headers: { ...headers, 'content-length': '2001' } }],
  ['another site’s page', { ...posted, headers: { ...headers, origin: 'https://elsewhere.example' } }],
  ['a page without a name', { ...posted, headers: { ...headers, origin: 'null' } }],
  ['a browser', { ...posted, headers: { ...headers, 'sec-fetch-site': 'cross-site' } }],
  ['somebody’s cookies', { ...posted, headers: { ...headers, cookie: 'a=b' } }],
])('%s is not that', (_what, request) => {
  expect(isOneClick(request)).toBe(false)
})
