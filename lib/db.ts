import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { log } from './log'

const secondsUntilGivingUp = 3

function openPool() {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: secondsUntilGivingUp * 1000,
    idleTimeoutMillis: 30_000,
    query_timeout: 4_000,
    statement_timeout: 4_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'hindsight',
  })
  // A server that restarts drops idle connections; without a listener that would end the process.
  pool.on('error', (error) => log().warn({ err: error }, 'A connection to the database was lost'))
  return pool
}

function open() {
  const pool = openPool()
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    // The longer formats quote arguments, and those are people's texts.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: secondsUntilGivingUp * 1000, timeout: 8_000 },
  })
  return { pool, prisma }
}

// Kept on globalThis because development reloads this module, and each reload would open a pool of its own.
const kept = globalThis as typeof globalThis & { hindsightDatabase?: ReturnType<typeof open> }

function opened() {
  kept.hindsightDatabase ??= open()
  return kept.hindsightDatabase
}

/** The database, opened at first use. */
export const db = () => opened().prisma

/** The connection pool below Prisma, for the throttles. */
export const pool = () => opened().pool

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** Closes every connection; scripts end with it. */
export async function closeDatabase(): Promise<void> {
  await kept.hindsightDatabase?.prisma.$disconnect()
  kept.hindsightDatabase = undefined
}

const connectionLost =
  /ECONN|Can't reach|terminat|timeout|Connection|not yet accepting|starting up|shutting down|57P0|08\d{3}|53300|P1001|P1017|P2024|P2028/i

/** Whether an error means that PostgreSQL cannot be reached now, as opposed to a mistake of ours. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return connectionLost.test(`${code} ${error.message}`) || isUnreachable(error.cause)
}
