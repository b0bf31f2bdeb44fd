import { setTimeout as sleep } from 'node:timers/promises'
import type { Content } from './content'
import { type OwnDatabase, withClient } from './own-database'
import { send } from './request'
import { startSite } from './site'
import { statementsIn } from './statements'

export type QueryCount = { name: string; cold: number; warm: number }

/** How many statements a member's thread page sends to PostgreSQL: the first page after a start, and the next. */
export async function countQueries(database: OwnDatabase, { threads, reader }: Content, signal: AbortSignal) {
  await logging(database.url, true)
  const counts: QueryCount[] = []
  for (const [name, path] of [
    ['thread of 8', threads.eight],
    ['thread of 100', threads.hundred],
  ] as const) {
    const site = await startSite(database.url, signal)
    const statements = async () => {
      const before = database.log().length
      await send(site.port, { path, headers: { cookie: reader.cookie } })
      return statementsIn(database.log().slice(before))
    }
    counts.push({ name, cold: (await statements()).length, warm: (await statements()).length })
    await site.stop()
  }
  await logging(database.url, false)
  return counts
}

async function logging(url: string, on: boolean) {
  const settings = { log_statement: on ? 'all' : 'none', log_line_prefix: '%a|' }
  await withClient(url, async (client) => {
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER SYSTEM SET ${name} = '${value}'`)
    await client.query('SELECT pg_reload_conf()')
  })
  // PostgreSQL reads its settings again in its own time.
  await sleep(500)
}
