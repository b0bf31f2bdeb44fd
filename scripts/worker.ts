import { authSecret } from './auth-secret'
import { openDatabase } from './database'
import { generate } from './generate'
import { migrate } from './migrate'
import { plainly } from './plainly'

/** Takes up jobs beside the servers and workers that run already, on this machine or another. */
async function runWorker(signal: AbortSignal) {
  await generate({ signal })
  const database = await openDatabase('npm run worker', 'joining')
  try {
    process.env.DATABASE_URL = database.url
    process.env.AUTH_SECRET = authSecret(database.embedded)
    if (database.embedded) process.env.HINDSIGHT_OUTBOX = '1'
    await migrate(database.url)
    const { work } = await import('@/lib/jobs/worker')
    const { closeDatabase } = await import('@/lib/db')
    await work(database.url, signal).finally(closeDatabase)
  } finally {
    await database.close()
  }
}

await plainly(runWorker)
