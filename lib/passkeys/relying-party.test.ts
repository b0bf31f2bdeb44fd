import { expect, test } from 'vitest'
import { passkeyOrigin } from './relying-party'

test.each([
  ['https://advice.example.org', 'https://advice.example.org'],
  ['https://advice.example.org:8443/', 'https://advice.example.org:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://advice.localhost', 'http://advice.localhost'],
])('at %s passkeys work', (site, origin) => {
  expect(passkeyOrigin(site)).toBe(origin)
})

test.each([
  'http://127.0.0.1:3000',
  'https://192.0.2.7',
  'https://[2001:db8::1]',
  'http://advice.example.org',
])('at %s they work nowhere', (site) => {
  expect(passkeyOrigin(site)).toBeNull()
})
