import { afterAll, expect, test } from 'vitest'
import { closeDatabase, pool } from '@/lib/db'
import { cuttableWayTo } from '@/scripts/testing/cuttable-way'
import { until } from '@/scripts/testing/working'
import { unhurried } from './unhurried'

const way = await cuttableWayTo(process.env.DATABASE_URL ?? '')
process.env.DATABASE_URL = way.url

afterAll(closeDatabase)

const isAsleep = async () => {
  const { rows } = await pool().query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query = 'SELECT pg_sleep(60)'`,
  )
  return rows.length > 0
}

test('a long statement whose connection is lost fails, and the process goes on', async () => {
  const fatal: Error[] = []
  process.on('uncaughtException', (error) => fatal.push(error))
  const asked = expect(unhurried('SELECT pg_sleep(60)')).rejects.toThrow('Connection terminated')
  await until(isAsleep)
  way.cut()
  await asked
  expect(fatal).toEqual([])
})
