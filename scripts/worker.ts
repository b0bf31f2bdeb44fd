import { openDatabase } from './database'
import { generate } from './generate'
import { migrate } from './migrate'
import { plainly } from './plainly'
import { refuseWrongEnvironment } from './refuse-environment'
import { authSecret, outboxKey } from './secrets'
import { siteAddress } from './site-address'
import { takeUpJobs } from './worker-process'

/** Takes up jobs beside the servers and workers that run already, on this machine or another. */
async function runWorker(signal: AbortSignal) {
  await refuseWrongEnvironment()
  await generate({ signal })
  const database = await openDatabase('npm run worker', 'joining')
  try {
    Object.assign(process.env, {
      NODE_ENV: 'production',
      SITE_URL: siteAddress(),
      DATABASE_URL: database.url,
      AUTH_SECRET: authSecret(),
      ...(database.embedded ? { HINDSIGHT_OUTBOX: outboxKey() } : {}),
    })
    await migrate(database.url)
    console.log('Taking up jobs. Ctrl-C stops it.')
    await takeUpJobs(signal)
  } finally {
    await database.close()
  }
}

await plainly(runWorker)
