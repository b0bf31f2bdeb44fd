import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { log } from '@/lib/log'
import { type Position, readStale, staleChannel } from '@/lib/stale/reading'
import { turns } from './turns'

const patience = 3_000
const waits = { first: 250, most: 1_000 }

// With the time that a read takes, once a second.
const between = 900
const mostForReader = 1_000

type Hearing = {
  databaseUrl: string
  /** Expires the pages that depend on one of these tags, or all of them. */
  expire: (stale: string[] | 'all') => void
}

/**
 * Reads what acts made stale, on a connection of its own, for as long as this process lives: as soon as PostgreSQL says that there
 * is something, and once a second in any case. Without a connection nothing is missed: it goes on from where it was.
 */
export function hearStale({ databaseUrl, expire }: Hearing) {
  const reads = turns()
  let position: Position | null = null

  async function read(client: pg.Client): Promise<void> {
    const ask = (text: string, values: unknown[]) => client.query({ name: 'unread', text, values })
    const { stale, position: here } = await readStale(ask, position)
    if (stale.length > 0) expire(stale)
    position = here
  }

  /** Rejects when the connection is lost. */
  async function listen(hears: () => void): Promise<never> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'hindsight listener',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    })
    client.on('notification', reads.ask)
    // A connection that is lost fails the next read.
    client.on('error', reads.ask)
    try {
      await client.connect()
      await client.query(`LISTEN ${staleChannel}`)
      for (;;) {
        await reads.take(() => read(client))
        hears()
        await reads.due(between)
      }
    } finally {
      void client.end().catch(() => undefined)
    }
  }

  void keepTrying(listen)
  return {
    /** Resolves once everything is expired that had been committed before this call, at the latest after a second. */
    readNow: () => reads.next(mostForReader),
  }
}

async function keepTrying(listen: (hears: () => void) => Promise<never>): Promise<never> {
  let pause = waits.first
  const hears = () => {
    if (pause > waits.first) log().info('What is stale is heard again')
    pause = waits.first
  }
  for (;;) {
    const error = await listen(hears).catch((error: unknown) => error)
    if (pause === waits.first) log().warn({ err: error }, 'What is stale is not heard')
    await wait(pause)
    pause = Math.min(2 * pause, waits.most)
  }
}
