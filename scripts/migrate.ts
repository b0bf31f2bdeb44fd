import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { warnOfClocks } from './clocks'
import { withDatabase } from './database'
import { applyMigration } from './migrations/apply'
import { type Migration, migrationsIn } from './migrations/folder'
import { compareHistory, historyProblem, historyWarning } from './migrations/history'
import { refuseLocale } from './migrations/locale'
import { remakeNameKeys } from './migrations/name-keys'
import { makeRecord, recordEnd, recordedMigrations } from './migrations/record'
import { recordedShape, recordShape } from './migrations/recorded-shape'
import { differences, readShape } from './migrations/shape'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'
import { prepareQueues } from './queues'

// Prisma's own tool takes the same, so that it and this never run at once.
const lockKey = 72_707_369

/** Brings the database to what this version of the site needs. Names the migrations that it applied. */
export function migrate(databaseUrl: string): Promise<string[]> {
  return withLock(databaseUrl, async (client) => {
    await refuseLocale(client)
    await warnOfClocks(() => clockOf(client))
    const { applied, ofNewer } = await applyPending(client, migrationsIn())
    // This version does not know what a newer one has made of these.
    if (ofNewer) return applied
    await remakeNameKeys(client)
    await prepareQueues(databaseUrl)
    return applied
  })
}

/** Applies the migrations of any folder, and does nothing else. */
export const applyFolder = (databaseUrl: string, folder: string): Promise<string[]> =>
  withLock(databaseUrl, async (client) => (await applyPending(client, migrationsIn(folder))).applied)

type Applied = { applied: string[]; ofNewer: boolean }

/** Refuses a database that is not what the migrations made. Says whether it is that of a newer version. */
async function applyPending(client: Client, migrations: Migration[]): Promise<Applied> {
  await makeRecord(client)
  const history = compareHistory(await recordedMigrations(client), migrations)
  const problem = historyProblem(history)
  if (problem) throw new PlainError(problem)
  const warning = historyWarning(history)
  if (warning) console.warn(warning)
  await refuseDrift(client)
  for (const migration of history.pending) await applyMigration(client, migration)
  await recordShape(client)
  return { applied: history.pending.map(({ name }) => name), ofNewer: history.unknown.length > 0 }
}

async function clockOf(client: Client): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  return rows[0]?.now ?? new Date()
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
    // If this process is killed, what it asked for ends too, and the lock does not outlive it.
    await client.query(`set client_connection_check_interval = '1s'`)
    await client.query(`select pg_advisory_lock(${lockKey})`)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function command(databaseUrl: string) {
  const name = { type: 'string' } as const
  const { values } = parseArgs({ options: { applied: name, 'rolled-back': name } })
  const ended = values.applied ?? values['rolled-back']
  const end = values.applied ? 'applied' : 'rolled back'
  if (ended) await withLock(databaseUrl, (client) => recordEnd(client, ended, end))
  const applied = await migrate(databaseUrl)
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
}

if (import.meta.main) await plainly(() => withDatabase('npm run migrate', command))
