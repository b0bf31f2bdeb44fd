import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { withClient } from './own-database'

/** What the figures were measured on, and how busy it was before. */
export async function machine(databaseUrl: string): Promise<string> {
  const setting = (name: string) =>
    withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name])
      return rows[0]?.value
    })
  const postgres = `PostgreSQL ${await setting('server_version')} with fsync ${await setting('fsync')}`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim()})`
  const busy = `load average ${loadavg()[0]?.toFixed(1)} before the start`
  return [
    cores,
    memory,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    postgres,
    busy,
  ].join(', ')
}
