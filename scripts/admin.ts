import { randomBytes } from 'node:crypto'
import { withDatabase } from './database'
import { generate } from './generate'
import { plainly } from './plainly'

async function administer(databaseUrl: string) {
  await generate()
  process.env.DATABASE_URL = databaseUrl
  // The application wants its settings to be complete, and this signs nobody in.
  process.env.AUTH_SECRET ||= randomBytes(33).toString('base64')
  const { carryOut, warnOfClocks } = await import('./admin-commands')
  const { closeDatabase } = await import('@/lib/db')
  await warnOfClocks()
  console.log(await carryOut(process.argv.slice(2)).finally(closeDatabase))
}

await plainly(() => withDatabase('npm run admin', administer))
