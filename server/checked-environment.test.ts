import { afterEach, expect, test, vi } from 'vitest'
import { checkedEnvironment } from './checked-environment'

const complete = {
  DATABASE_URL: 'postgresql://hindsight@localhost:5432/hindsight',
  AUTH_SECRET: 'a secret of thirty-two characters',
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('what is wrong with the environment and with the rules is told at once', async () => {
  vi.stubEnv('HINDSIGHT_ASK_LIMIT', 'none')
  const told = checkedEnvironment({ ...complete, LOG_LEVEL: 'loud', NODE_ENV: 'production' })
  await expect(told).rejects.toThrow(/LOG_LEVEL: .*\n {2}HINDSIGHT_ASK_LIMIT: .*\nSee \.env\.example\.$/)
})

test('a complete environment is given as it is parsed', async () => {
  const env = await checkedEnvironment({ ...complete, PORT: '4000', NODE_ENV: 'production' })
  expect(env).toMatchObject({ ...complete, HOST: '127.0.0.1', PORT: 4_000 })
})
