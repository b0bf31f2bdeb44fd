import { expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { unhurried } from './unhurried'

test('a statement may take longer than the site gives a person’s', async () => {
  await expect(pool().query('SELECT pg_sleep(5)')).rejects.toThrow(/timeout/)
  expect((await unhurried<{ one: number }>('SELECT 1 AS "one", pg_sleep(5)')).rows).toMatchObject([
    { one: 1 },
  ])
})

test('one that fails leaves nothing behind, and the next one runs', async () => {
  const update = `UPDATE "Category" SET "questionCount" = 9`
  await expect(unhurried(`${update}; SELECT 1 / 0`)).rejects.toThrow('division by zero')
  const { rows } = await unhurried(`SELECT * FROM "Category" WHERE "questionCount" = 9`)
  expect(rows).toEqual([])
})
