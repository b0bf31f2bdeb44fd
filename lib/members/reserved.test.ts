import { afterEach, expect, test, vi } from 'vitest'

async function reservedBy(list: string) {
  vi.stubEnv('HINDSIGHT_RESERVED_NAMES', list)
  vi.resetModules()
  return (await import('./reserved')).isReserved
}

afterEach(() => vi.unstubAllEnvs())

test('the setting adds names to those that are always reserved, and what looks like them', async () => {
  const isReserved = await reservedBy('parkrun, Müllerhaus  wardens,')
  const names = ['parkrun', 'ParkRun', 'pаrkrun', 'park.run', 'mullerhaus', 'Müllerhaus', 'wardens', 'admin']
  expect(names.filter((name) => !isReserved(name))).toEqual([])
  expect(['parkruns', 'nettlesoup'].filter(isReserved)).toEqual([])
})

test('without it only those are', async () => {
  const isReserved = await reservedBy('')
  expect(['parkrun', 'admin'].filter(isReserved)).toEqual(['admin'])
})
