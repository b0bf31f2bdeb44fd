import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, DatabaseError } from 'pg'
import { PlainError } from '../plain-error.mjs'
import type { Migration } from './folder'

// Whoever comes to a table after a migration that waits for it waits too: it waits briefly, and tries again.
const limits = `set local lock_timeout = '2s'; set local statement_timeout = '15min'`
const secondsBetweenTries = [1, 2, 4, 8, 16]

const codes = { noTransaction: '25001', lockTimeout: '55P03', deadlock: '40P01' }

/** Applies one migration and records it, both or neither, however this process or the database ends meanwhile. */
export async function applyMigration(client: Client, migration: Migration): Promise<void> {
  for (const seconds of secondsBetweenTries) {
    try {
      return await applyAtOnce(client, migration)
    } catch (error) {
      if (!lostLock(error)) throw plainAccount(migration, error)
      await sleep(seconds * 1000)
    }
  }
  await applyAtOnce(client, migration).catch((error) => Promise.reject(plainAccount(migration, error)))
}

async function applyAtOnce(client: Client, { name, sql, checksum }: Migration) {
  try {
    await client.query(`begin; ${limits}`)
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const codeOf = (error: unknown) => (error instanceof DatabaseError ? error.code : undefined)

const lostLock = (error: unknown) =>
  [codes.lockTimeout, codes.deadlock].some((code) => codeOf(error) === code)

function plainAccount({ name }: Migration, error: unknown) {
  const said = error instanceof Error ? error.message : String(error)
  return new PlainError(
    `The migration ${name} failed, and nothing of it was kept: ${said}.${advice(error)}`,
    {
      cause: error,
    },
  )
}

function advice(error: unknown) {
  if (lostLock(error)) return ' Something else held what it needs all the while: run npm run migrate again.'
  if (codeOf(error) === codes.noTransaction)
    return ' A migration is one transaction with its record: write it without what cannot be in one.'
  return ''
}
