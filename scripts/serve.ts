import { buildIfStale } from './build'
import { type Database, openDatabase } from './database'
import { loadDemoOnce } from './demo-content'
import { generate } from './generate'
import { migrate } from './migrate'
import { aborted } from './plainly'
import { refuseWrongEnvironment } from './refuse-environment'
import { authSecret, outboxKey } from './secrets'
import { localAddress, siteAddress } from './site-address'
import { startWebServer } from './web-server'
import { welcome } from './welcome'
import { startWorker } from './worker-beside'

type Mode = 'production' | 'development'

/** Everything from an empty folder to a site that answers; returns only by throwing, when something ends for good. */
export async function serve(mode: Mode, signal: AbortSignal) {
  await refuseWrongEnvironment()
  const address = siteAddress()
  await generate({ signal })
  const database = await openDatabase(address, 'alone')
  try {
    await prepare(database, mode, signal)
    const env = {
      NODE_ENV: mode,
      SITE_URL: address,
      DATABASE_URL: database.url,
      AUTH_SECRET: authSecret(),
      ...(database.embedded ? { HINDSIGHT_OUTBOX: outboxKey() } : {}),
    }
    const server = await startWebServer(env)
    const stopWorker = startWorker(env)
    console.log(welcome(localAddress(), database.embedded))
    const end = Promise.race([server.lost, database.lost]).then((reason) => Promise.reject(reason))
    await Promise.race([end, aborted(signal)]).finally(() => Promise.all([server.stop(), stopWorker()]))
  } finally {
    await database.close()
  }
}

async function prepare(database: Database, mode: Mode, signal: AbortSignal) {
  const applied = await migrate(database.url)
  if (applied.length) console.log(`Applied to the database: ${applied.join(', ')}.`)
  if (database.embedded) await loadDemoOnce(database.url, signal)
  if (mode === 'production') await buildIfStale('.next', signal)
}
