import { setTimeout as sleep } from 'node:timers/promises'
import { staleChannel } from '@/lib/stale/reading'
import { everything } from '@/lib/stale/tags'
import { withClient } from './own-database'

const heardWithin = 200

const announce = `
  WITH written AS (INSERT INTO "StaleTags" ("tags") VALUES ($1) RETURNING "id")
  SELECT pg_notify($2, '') FROM written`

/** Makes every kept page stale as an act does (lib/stale/commands.ts), and waits until the site has heard of it. */
export async function makeStale(databaseUrl: string) {
  await withClient(databaseUrl, (client) => client.query(announce, [[everything], staleChannel]))
  await sleep(heardWithin)
}
