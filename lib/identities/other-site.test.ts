import { expect, test } from 'vitest'
import { nameOfSite, otherSites } from './other-site'

const none = { AUTH_OIDC_NAME: 'Single sign-on' }
const github = { AUTH_GITHUB_ID: 'id', AUTH_GITHUB_SECRET: 'secret' }
const oidc = { AUTH_OIDC_ISSUER: 'https://id.example.org', AUTH_OIDC_ID: 'id', AUTH_OIDC_SECRET: 'secret' }

test('another site is offered when all of its keys are set', () => {
  expect(otherSites(none)).toEqual([])
  expect(otherSites({ ...none, AUTH_GITHUB_ID: 'id', AUTH_GOOGLE_SECRET: 'secret' })).toEqual([])
  expect(otherSites({ ...none, ...github, ...oidc })).toEqual([
    { key: 'github', provider: 'github', name: 'GitHub' },
    { key: 'oidc', provider: 'https://id.example.org', name: 'Single sign-on' },
  ])
})

test('a connected site keeps a name when it is set up no more', () => {
  const sites = otherSites({ ...none, ...oidc, AUTH_OIDC_NAME: 'The guild' })
  expect(nameOfSite('https://id.example.org', sites)).toBe('The guild')
  expect(nameOfSite('https://old.example.org/realm', sites)).toBe('old.example.org')
  expect(nameOfSite('github', [])).toBe('github')
})
