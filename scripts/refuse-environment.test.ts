import { afterEach, expect, test, vi } from 'vitest'
import { refuseWrongEnvironment } from './refuse-environment'

afterEach(() => vi.unstubAllEnvs())

const database = 'postgresql://hindsight@localhost:5432/hindsight'

test('with nothing set there is nothing to refuse: the embedded database brings what is needed', async () => {
  for (const name of ['DATABASE_URL', 'AUTH_SECRET']) vi.stubEnv(name, '')
  await expect(refuseWrongEnvironment()).resolves.toBeUndefined()
})

test.each([
  ['a secret that is too short, for the embedded database too', { DATABASE_URL: '', AUTH_SECRET: 'short' }],
  ['a database of one’s own without a secret', { DATABASE_URL: database, AUTH_SECRET: '' }],
])('%s is refused', async (_what, environment) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  await expect(refuseWrongEnvironment()).rejects.toThrow(
    /^The environment is not right:\n {2}AUTH_SECRET: must be/,
  )
})
