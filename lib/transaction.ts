import 'server-only'
import type { Act } from './act'
import { Crowded, roomFor } from './crowd'
import { db, type Transaction } from './db'
import { Refusal, refuseUnless } from './refusal'

// Prisma's code where it knows the query, PostgreSQL's where the query was written by hand.
const ended = {
  deadlock: /P2034|40P01|40001|TransactionWriteConflict/,
  // It waited for its row, or for a connection to begin with.
  waiting: /55P03|Unable to start a transaction/,
}

function wasEnded(error: unknown, by: keyof typeof ended): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const meta = 'meta' in error ? JSON.stringify(error.meta) : ''
  return ended[by].test(`${code} ${meta} ${error.name} ${error.message}`) || wasEnded(error.cause, by)
}

/** How long whoever finds too many waiting for a row waits for a place among them. */
const patience = 3_000

/**
 * Runs work in one transaction, and once more when PostgreSQL ended it so that another could go on (a deadlock), or when
 * too many wait for its row (lib/crowd.ts): the work must do nothing outside the transaction. Whoever would wait too
 * long is asked to come again.
 */
export async function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await withoutDeadlock(work)
    } catch (error) {
      if (wasEnded(error, 'waiting')) throw new Refusal('busy')
      if (!(error instanceof Crowded)) throw error
      const left = until - performance.now()
      refuseUnless(left > 0 && (await roomFor(error.row, left)), 'busy')
    }
  }
}

async function withoutDeadlock<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await db().$transaction(work)
  } catch (error) {
    if (!wasEnded(error, 'deadlock')) throw error
    return db().$transaction(work)
  }
}

/** What the database's clock shows: servers whose own clocks differ agree about it. */
export async function databaseNow(tx: Pick<Transaction, '$queryRaw'> = db()): Promise<Date> {
  const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS "now"`
  return now
}

/**
 * The one instant at which all rules of an act are decided and what it writes is dated. Asked for once the rows are
 * locked on which it is decided, so that whoever had to wait for them comes later.
 */
export const instantOf = async ({ now }: Pick<Act, 'now'>, tx?: Transaction): Promise<Date> =>
  now ?? databaseNow(tx)
