import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { withDatabase } from './database'
import { withEngine } from './migrations/engine'
import { everything, migrationList } from './migrations/folder'
import { historyProblem } from './migrations/history'
import { remakeNameKeys } from './migrations/name-keys'
import { recordedShape, recordShape } from './migrations/record'
import { differences, readShape } from './migrations/shape'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'
import { prepareQueues } from './queues'

// Any number does, as long as two runs of this program agree on it.
const lockKey = 7_204_613

/** Brings the database to the newest migration, refusing one that is not what the migrations made. Names what it applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withLock(databaseUrl, async (client) => {
    const applied = await withEngine(databaseUrl, async (engine) => {
      const state = { migrationsList: migrationList(), filters: everything }
      const problem = historyProblem(
        await engine.diagnoseMigrationHistory({ ...state, optInToShadowDatabase: false }),
      )
      if (problem) throw new PlainError(problem)
      await refuseDrift(client)
      return engine.applyMigrations(state)
    })
    await remakeNameKeys(client)
    await recordShape(client)
    await prepareQueues(databaseUrl)
    return applied.appliedMigrationNames
  })
}

async function refuseDrift(client: Client) {
  const recorded = await recordedShape(client)
  const drift = recorded ? differences(recorded, await readShape(client)) : []
  if (!drift.length) return
  const rest = drift.length > 5 ? `; and ${drift.length - 5} more` : ''
  throw new PlainError(
    `The database's schema is no longer what its migrations made (${drift.slice(0, 5).join('; ')}${rest}). ` +
      'Undo that by hand, then write it as a migration if it is wanted.',
  )
}

async function withLock<T>(databaseUrl: string, work: (client: Client) => Promise<T>) {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // A connection that breaks fails the query at hand; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect().catch((error: Error) => {
    throw new PlainError(
      `The database cannot be reached: ${error.message || 'no connection'}. Check DATABASE_URL.`,
    )
  })
  try {
    await client.query(`select pg_advisory_lock(${lockKey})`)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function markRolledBack(databaseUrl: string, migrationName: string) {
  await withEngine(databaseUrl, (engine) => engine.markMigrationRolledBack({ migrationName }))
  console.log(`Marked ${migrationName} as rolled back.`)
}

async function command(databaseUrl: string) {
  const { values } = parseArgs({ options: { 'rolled-back': { type: 'string' } } })
  if (values['rolled-back']) await markRolledBack(databaseUrl, values['rolled-back'])
  const applied = await migrate(databaseUrl)
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
}

if (import.meta.main) await plainly(() => withDatabase('npm run migrate', command))
