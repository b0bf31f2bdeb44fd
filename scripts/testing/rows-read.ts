import { Client } from 'pg'
import { vi } from 'vitest'
import { pool } from '@/lib/db'

type Step = {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Step[]
}

const rowsIn = (step: Step): number[] => [
  (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'],
  ...(step.Plans ?? []).flatMap(rowsIn),
]

type Statement = { text: string; values: unknown[] }

/** The statements that somebody sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const spied = vi.spyOn(Client.prototype, 'query')
  await work()
  const sent: unknown[] = spied.mock.calls.map(([statement]) => statement)
  spied.mockRestore()
  const isRead = (statement: unknown): statement is Statement =>
    statement instanceof Object && 'text' in statement && String(statement.text).startsWith('SELECT')
  return sent.filter(isRead)
}

/**
 * Through how many rows the longest step of a read goes, by its indexes: so few rows as a test has would else be read
 * whole.
 */
export async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const statements = await statementsOf(work)
  if (statements.length === 0) throw new Error('Nothing was read')
  const connection = await pool().connect()
  try {
    await connection.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off')
    const plans: Step[] = []
    for (const { text, values } of statements) {
      const { rows } = await connection.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values)
      plans.push(rows[0]['QUERY PLAN'][0].Plan)
    }
    return Math.max(...plans.flatMap(rowsIn))
  } finally {
    await connection.query('ROLLBACK')
    connection.release()
  }
}
