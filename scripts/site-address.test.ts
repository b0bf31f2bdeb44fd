import { afterEach, expect, test, vi } from 'vitest'
import { siteAddress } from './site-address'

afterEach(() => vi.unstubAllEnvs())

test('mail names the address that people use, or the port on this machine', () => {
  vi.stubEnv('SITE_URL', '')
  vi.stubEnv('PORT', '')
  expect(siteAddress()).toBe('http://localhost:3000')
  vi.stubEnv('PORT', '4000')
  expect(siteAddress()).toBe('http://localhost:4000')
  vi.stubEnv('SITE_URL', 'https://advice.example')
  expect(siteAddress()).toBe('https://advice.example')
})
