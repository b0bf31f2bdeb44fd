import { expect, test } from 'vitest'
import { parseEnv } from './env'

const complete = {
  DATABASE_URL: 'postgresql://hindsight@localhost:5432/hindsight',
  AUTH_SECRET: 'a secret of thirty-two characters',
}

test('two variables are enough; the others have defaults', () => {
  expect(parseEnv(complete)).toMatchObject({
    SITE_URL: 'http://localhost:3000',
    SITE_TIME_ZONE: 'UTC',
    TRUST_PROXY: false,
  })
})

test.each([
  ['DATABASE_URL', 'mysql://localhost/hindsight'],
  ['DATABASE_URL', undefined],
  ['AUTH_SECRET', 'short'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['SITE_TIME_ZONE', 'Europe/Nowhere'],
  ['SITE_TIME_ZONE', '+05:30'],
  ['TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_POOL', '1'],
  ['DATABASE_POOL', 'ten'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => parseEnv({ ...complete, [name]: value })).toThrow(`\n  ${name}: `)
})

test('everything that is wrong is told at once', () => {
  expect(() => parseEnv({})).toThrow(/DATABASE_URL: .*\n {2}AUTH_SECRET: .*\nSee \.env\.example\.$/)
})

test('a value that is wrong is not repeated, for it may be a secret', () => {
  expect(() => parseEnv({ ...complete, AUTH_SECRET: 'sesame' })).toThrow(/^(?!.*sesame)/s)
})
