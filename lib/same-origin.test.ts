import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

const site = 'https://hindsight.example.org'

test.each([
  ['sent by a page of this site', { origin: site, fetchSite: 'same-origin' }, true],
  ['sent by a browser without Sec-Fetch-Site', { origin: site, fetchSite: null }, true],
  ['without Origin, by a browser that vouches for it', { origin: null, fetchSite: 'same-origin' }, true],
  [
    'with a hidden Origin, by a browser that vouches for it',
    { origin: 'null', fetchSite: 'same-origin' },
    true,
  ],
  ['without anything', { origin: null, fetchSite: null }, false],
  ['with a hidden Origin alone', { origin: 'null', fetchSite: null }, false],
  ['typed into the address bar', { origin: null, fetchSite: 'none' }, false],
  ['sent by another site', { origin: 'https://example.com', fetchSite: 'cross-site' }, false],
  ['sent by another site that claims this origin', { origin: site, fetchSite: 'cross-site' }, false],
  ['sent by a neighboring site', { origin: 'https://evil.example.org', fetchSite: 'same-site' }, false],
  ['sent from another port', { origin: `${site}:8443`, fetchSite: 'same-site' }, false],
  ['sent without encryption', { origin: 'http://hindsight.example.org', fetchSite: null }, false],
  ['sent from this very machine', { origin: 'http://localhost', fetchSite: null }, false],
  ['with an Origin that is none', { origin: 'hindsight.example.org', fetchSite: null }, false],
])('a form %s is from this site: %#', (_rule, sent, same) => {
  expect(isSameOrigin(sent, site)).toBe(same)
})

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['http://localhost:4000', false],
  ['https://localhost:3000', false],
  ['http://localhost.example.org:3000', false],
  ['http://192.168.0.7:3000', false],
])('on one’s own machine, a form from %s is from this site: %s', (origin, same) => {
  expect(isSameOrigin({ origin, fetchSite: null }, 'http://localhost:3000')).toBe(same)
})
