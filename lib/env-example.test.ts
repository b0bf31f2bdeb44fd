import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { sources } from '@/scripts/testing/sources'
import { envNames } from './env'
import { settingNames, settings } from './settings'

const example = readFileSync('.env.example', 'utf8')
const shown = new Map(
  [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('.env.example shows every variable that is checked at start, and no other', () => {
  const ours = ['NODE_ENV', 'NEXT_DIST_DIR', 'HINDSIGHT_OUTBOX']
  const checked = [...envNames, ...settingNames].filter((name) => !ours.includes(name))
  expect([...shown.keys()].toSorted()).toEqual(checked.toSorted())
})

test('the numbers that it shows for the rules are the defaults', async () => {
  for (const name of settingNames) vi.stubEnv(name, shown.get(name) ?? 'missing')
  vi.resetModules()
  expect((await import('./settings')).settings).toEqual(settings)
})

test('the site reads no variable that is not checked at start', () => {
  const checked = [...envNames, ...settingNames]
  const read = sources
    .filter(({ path }) => /^(app|components|lib|server)\//.test(path))
    .flatMap(({ code }) => [...code.matchAll(/process\.env\.(\w+)(?! = )\b/g)])
    .map(([, name = '']) => name)
  expect(read).toContain('SITE_TIME_ZONE')
  expect(read.filter((name) => !checked.includes(name))).toEqual([])
})
