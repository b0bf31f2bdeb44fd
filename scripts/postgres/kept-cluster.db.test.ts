import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { until } from '../testing/working'
import { dataDirectoryIn } from './cluster'
import { type KeptCluster, keepCluster } from './kept-cluster'
import { disposablePlace } from './place'
import { readPostmaster } from './postmaster'

// A server is made, killed and recovers here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const place = { ...disposablePlace(), disposable: false }
let cluster: KeptCluster

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  cluster = await keepCluster(place)
})
afterAll(async () => {
  await cluster.stop()
  rmSync(place.place, { recursive: true, force: true })
})

const postmaster = () => readPostmaster(dataDirectoryIn(place.place))?.pid ?? 0

async function answers(url: string) {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query('SELECT 1')).rowCount === 1
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The process that keeps the server, which is its parent. */
const keeper = () => Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${postmaster()}/status`, 'utf8'))?.[1])

const victims = { PostgreSQL: postmaster, 'its keeper': keeper }

test.runIf(process.platform === 'linux').each(Object.entries(victims))(
  'when %s is killed, the database is there again at its old address, and its log tells of both runs',
  async (_whom, victim) => {
    const url = cluster.url('postgres')
    const before = postmaster()
    process.kill(victim(), 'SIGKILL')
    await until(async () => postmaster() !== before && (await answers(url)))
    expect(cluster.url('postgres')).toBe(url)
    const starts = readFileSync(join(place.place, 'postgres.log'), 'utf8').match(/starting PostgreSQL/g)
    expect(starts?.length).toBeGreaterThan(1)
  },
)

test('when the site stops it, it stays stopped', async () => {
  const url = cluster.url('postgres')
  await cluster.stop()
  expect(await answers(url)).toBe(false)
})
