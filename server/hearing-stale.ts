import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { log } from '@/lib/log'
import { readAnnouncement, staleChannel } from '@/lib/stale/announcement'
import { ownProcess } from '@/lib/stale/own-process'
import { everything } from '@/lib/stale/tags'

const heartbeat = 10_000
const patience = 5_000
const waits = { first: 250, most: 5_000 }

type Hearing = {
  databaseUrl: string
  /** Expires what is cached under these tags; `isOwn` when this process has done so itself already. */
  expire: (tags: string[], isOwn: boolean) => void
}

/**
 * Hears what any process made stale, on a connection of its own, for as long as this process lives. What is said
 * while there is no connection is lost, so everything expires whenever there is one again.
 */
export async function hearStale(hearing: Hearing): Promise<never> {
  let wait = waits.first
  const hears = () => {
    if (wait > waits.first) log().info('Other processes are heard again')
    wait = waits.first
    hearing.expire([everything], false)
  }
  for (;;) {
    const error = await listen(hearing, hears).catch((error: unknown) => error)
    if (wait === waits.first) log().warn({ err: error }, 'Other processes are not heard')
    await setTimeout(wait)
    wait = Math.min(2 * wait, waits.most)
  }
}

/** Rejects when the connection is lost. */
async function listen({ databaseUrl, expire }: Hearing, hears: () => void): Promise<never> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'hindsight listener',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  })
  const lost = new Promise<never>((_, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('The connection ended')))
  })
  client.on('notification', ({ payload = '' }) => {
    const heard = readAnnouncement(payload)
    expire(heard?.tags ?? [everything], heard?.by === ownProcess().id)
  })
  try {
    await Promise.race([lost, client.connect()])
    await Promise.race([lost, client.query(`LISTEN ${staleChannel}`)])
    hears()
    return await Promise.race([lost, keepAsking(client)])
  } finally {
    void client.end().catch(() => undefined)
  }
}

/** A connection that broke without a word says so only when it is asked something. */
async function keepAsking(client: pg.Client): Promise<never> {
  for (;;) {
    await setTimeout(heartbeat)
    await client.query('SELECT 1')
  }
}
