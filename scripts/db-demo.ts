import { randomBytes } from 'node:crypto'
import { withDatabase } from './database'
import { generate } from './generate'
import { migrate } from './migrate'
import { plainly } from './plainly'

/** Loads the demo content, which npm start does by itself only for the embedded database. */
async function loadDemo(databaseUrl: string) {
  await generate()
  await migrate(databaseUrl)
  // The application wants its settings to be complete, and this signs nobody in.
  process.env.AUTH_SECRET ||= randomBytes(33).toString('base64')
  const { seed } = await import('@/prisma/seed')
  await seed(databaseUrl, (progress) => console.log(progress))
}

await plainly(() => withDatabase('npm run db:demo', loadDemo))
