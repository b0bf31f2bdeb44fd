import 'server-only'
import { db, type Transaction } from './db'

// Prisma's code where it knows the query, PostgreSQL's where the query was written by hand.
const codes = /P2034|40P01|40001|TransactionWriteConflict/

function lostRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const meta = 'meta' in error ? JSON.stringify(error.meta) : ''
  return codes.test(`${code} ${meta} ${error.name} ${error.message}`) || lostRace(error.cause)
}

/**
 * Runs work in one transaction, and once more when PostgreSQL ended it so that another could go on (a deadlock): the
 * work must do nothing outside the transaction.
 */
export async function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await db().$transaction(work)
  } catch (error) {
    if (!lostRace(error)) throw error
    return db().$transaction(work)
  }
}
