import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

const host = 'hindsight.example.org'
const origin = `https://${host}`

test.each([
  ['sent by a page of this site', { host, origin, fetchSite: 'same-origin' }, true],
  ['sent by a browser without Sec-Fetch-Site', { host, origin, fetchSite: null }, true],
  [
    'without Origin, by a browser that vouches for it',
    { host, origin: null, fetchSite: 'same-origin' },
    true,
  ],
  [
    'with a hidden Origin, by a browser that vouches for it',
    { host, origin: 'null', fetchSite: 'same-origin' },
    true,
  ],
  ['without anything', { host, origin: null, fetchSite: null }, false],
  ['with a hidden Origin alone', { host, origin: 'null', fetchSite: null }, false],
  ['typed into the address bar', { host, origin: null, fetchSite: 'none' }, false],
  ['sent by another site', { host, origin: 'https://example.com', fetchSite: 'cross-site' }, false],
  ['sent by another site that claims this origin', { host, origin, fetchSite: 'cross-site' }, false],
  ['sent by a neighboring site', { host, origin: 'https://evil.example.org', fetchSite: 'same-site' }, false],
  ['sent from another port', { host, origin: `${origin}:8443`, fetchSite: 'same-site' }, false],
  ['sent to nobody', { host: null, origin, fetchSite: 'same-origin' }, false],
  ['with an Origin that is none', { host, origin: host, fetchSite: null }, false],
])('a form %s is from this site: %#', (_rule, sent, same) => {
  expect(isSameOrigin(sent)).toBe(same)
})
