import { randomBytes } from 'node:crypto'
import { warnOfClocks } from './clocks'
import { withDatabase } from './database'
import { generate } from './generate'
import { plainly } from './plainly'

async function administer(databaseUrl: string) {
  await generate()
  process.env.DATABASE_URL = databaseUrl
  // The application wants its settings to be complete, and this signs nobody in.
  process.env.AUTH_SECRET ||= randomBytes(33).toString('base64')
  const { carryOut } = await import('./admin-commands')
  const { closeDatabase } = await import('@/lib/db')
  const { databaseNow } = await import('@/lib/transaction')
  // Whoever looks after the site hears that its clocks differ, whatever they came for.
  await warnOfClocks(databaseNow)
  console.log(await carryOut(process.argv.slice(2)).finally(closeDatabase))
}

await plainly(() => withDatabase('npm run admin', administer))
