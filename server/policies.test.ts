import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf } from './address'
import { memberPolicy, setPolicies } from './policies'

function policiesOf(url: string, policy?: string) {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const prepared = { isOwn: false, ...(policy ? { policy } : {}) }
  setPolicies(response, { address: addressOf(url), prepared, isDevelopment: false, isSecure: true })
  return response.getHeaders()
}

const scripts = (policy: unknown) => /script-src ([^;]+)/.exec(String(policy))?.[1]

test('a page that is rendered for its reader runs what carries its nonce, any other page what we serve', () => {
  expect(scripts(policiesOf('/', memberPolicy('abc', false))['content-security-policy'])).toBe(
    "'self' 'nonce-abc' 'strict-dynamic'",
  )
  expect(scripts(policiesOf('/')['content-security-policy'])).toBe("'self'")
})

test('a message of the outbox has its own styles and nothing else, in a frame of ours only', () => {
  const headers = policiesOf('/outbox/12.html')
  expect(String(headers['content-security-policy']).split('; ')).toEqual([
    expect.stringMatching(/^sandbox\b(?!.*allow-(scripts|same-origin|forms))/),
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors 'self'",
  ])
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
})
