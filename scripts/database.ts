import { takeFolder } from './only-one'
import { PlainError } from './plain-error.mjs'
import { createDatabase } from './postgres/create-database'
import { keepCluster } from './postgres/kept-cluster'
import { durablePlace } from './postgres/place'
import { clusterUrl } from './postgres/start-cluster'

export type Database = {
  url: string
  /** Our own server below .data/, not one that DATABASE_URL names. */
  embedded: boolean
  /** Settles when it is gone for good. */
  lost: Promise<PlainError>
  close: () => Promise<void>
}

const name = 'hindsight'

/**
 * The rule for every command: DATABASE_URL names the database; without it Hindsight runs its own.
 * A command that serves the site needs the embedded one for itself, the others join one that runs.
 */
export async function openDatabase(purpose: string, sharing: 'alone' | 'joining'): Promise<Database> {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) return { url: postgresAddress(DATABASE_URL), embedded: false, ...open }
  const other = await takeFolder(purpose)
  if (other && sharing === 'alone')
    throw new PlainError(`This folder's Hindsight is already running: ${other}.`)
  if (other) return { url: clusterUrl(durablePlace().place, name), embedded: true, ...open }

  const cluster = await keepCluster(durablePlace())
  const url = cluster.url(name)
  await createDatabase(url)
  return { url, embedded: true, lost: cluster.lost, close: cluster.stop }
}

/** Somebody else started it and will stop it. */
const open = { lost: new Promise<never>(() => {}), close: async () => {} }

/** Opens the database for one piece of work. */
export async function withDatabase<T>(purpose: string, work: (url: string) => Promise<T>) {
  const database = await openDatabase(purpose, 'joining')
  try {
    return await work(database.url)
  } finally {
    await database.close()
  }
}

function postgresAddress(text: string) {
  if (/^postgres(ql)?:\/\/./.test(text)) return text
  throw new PlainError('DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.')
}
