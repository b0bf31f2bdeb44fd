import { expect, test } from 'vitest'
import { addressOf } from './address'
import { policies } from './policies'
import { speculationRules } from './speculation-rules'

const policiesOf = (url: string) => policies(true)(addressOf(url))

test('every page runs scripts of ours that are files, and nothing else', () => {
  for (const url of ['/', '/log-in', '/settings', '/nowhere'])
    expect(policiesOf(url)['content-security-policy']).toMatch(/script-src 'self';.*style-src 'self';/)
})

test('pages name the file that says what may be fetched ahead, and files do not', () => {
  expect(policiesOf('/q/12/a-slug')['speculation-rules']).toBe(`"${speculationRules.path}"`)
  expect(policiesOf('/feed.atom')['speculation-rules']).toBeUndefined()
  expect(policiesOf(speculationRules.path)['speculation-rules']).toBeUndefined()
})

test('only a site that is served over HTTPS holds browsers to it', () => {
  expect(policiesOf('/')['strict-transport-security']).toBeDefined()
  expect(policies(false)(addressOf('/'))['strict-transport-security']).toBeUndefined()
})

test('a message of the outbox has its own styles and nothing else, in a frame of ours only', () => {
  const headers = policiesOf('/outbox/12.html')
  expect(headers['content-security-policy']?.split('; ')).toEqual([
    expect.stringMatching(/^sandbox\b(?!.*allow-(scripts|same-origin|forms))/),
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors 'self'",
  ])
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
})
