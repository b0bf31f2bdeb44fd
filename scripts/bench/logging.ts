import { setTimeout as sleep } from 'node:timers/promises'
import { type OwnDatabase, withClient } from './own-database'
import { linePrefix, type Statement, statementsIn } from './statements'

/** Gives the statements that PostgreSQL is sent while this is done. It is slower meanwhile. */
export type Recorder = (work: () => Promise<unknown>) => Promise<Statement[]>

/** Has PostgreSQL log every statement while `work` lasts, which may record what it does. */
export async function whileLogging<T>({ url, log }: OwnDatabase, work: (record: Recorder) => Promise<T>) {
  await logging(url, true)
  const record: Recorder = async (doing) => {
    const before = log().length
    await doing()
    return statementsIn(log().slice(before))
  }
  return work(record).finally(() => logging(url, false))
}

async function logging(url: string, on: boolean) {
  const settings = { log_statement: on ? 'all' : 'none', log_line_prefix: linePrefix }
  await withClient(url, async (client) => {
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER SYSTEM SET ${name} = '${value}'`)
    await client.query('SELECT pg_reload_conf()')
  })
  // PostgreSQL reads its settings again in its own time.
  await sleep(500)
}
