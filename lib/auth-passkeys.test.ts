import { expect, test, vi } from 'vitest'
import { passkeyPlace } from './auth-passkeys'

const here = vi.hoisted(() => ({ site: '', host: '' }))

vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: here.host }) }))
vi.mock('./env', () => ({ env: () => ({ SITE_URL: here.site }) }))
vi.mock('./auth', () => ({}))
vi.mock('./auth-cookies', () => ({}))
vi.mock('./passkeys/commands', () => ({}))
vi.mock('./throttles/commands', () => ({}))

test.each([
  ['https://advice.example', 'advice.example', 'https://advice.example', true],
  ['https://advice.example', 'www.advice.example', 'https://advice.example', false],
  ['http://localhost:3000', 'localhost:3000', 'http://localhost:3000', true],
  ['http://localhost:3000', '127.0.0.1:3000', 'http://localhost:3000', false],
  ['http://localhost:3000', 'localhost:3001', 'http://localhost:3000', false],
  ['http://127.0.0.1:3000', '127.0.0.1:3000', null, false],
  ['http://advice.example', 'advice.example', null, false],
])('a page of %s that is opened at %s offers passkeys at %s: here is %s', async (site, host, at, isHere) => {
  Object.assign(here, { site, host })
  expect(await passkeyPlace()).toEqual({ at, isHere })
})
