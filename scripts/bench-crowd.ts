import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { noLimits } from '@/e2e/support/no-limits'
import { crawlFigures, crawlTable, measureCrawl } from './bench/crowd/crawling'
import { measureEndless } from './bench/crowd/endless'
import { measureRushes } from './bench/crowd/rush'
import { machine } from './bench/machine'
import { insertOldThreads } from './bench/old-threads'
import { type OwnDatabase, withOwnDatabase } from './bench/own-database'
import { figuresTable } from './bench/report'
import { benchBuild, startSite } from './bench/site'
import { buildIfStale } from './build'
import { loadDemo } from './demo-content'
import { generate } from './generate'
import { migrate } from './migrate'
import { PlainError } from './plain-error.mjs'
import { aborted, plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'

// One server process: what it cannot do is not hidden by another. X-Forwarded-For says from which network a request comes.
const environment = {
  ...noLimits,
  AUTH_SECRET: randomBytes(33).toString('base64'),
  TRUST_PROXY: '1',
  WEB_PROCESSES: '1',
}

const busy = () => `load average ${loadavg()[0]?.toFixed(1)}`

async function bench(database: OwnDatabase, amount: number, signal: AbortSignal): Promise<string> {
  const { url } = database
  process.env.DATABASE_URL = url
  await migrate(url)
  // First: it takes only a database without other members.
  await loadDemo(url, signal)
  // Not before: it reads its settings when it is imported.
  const { makeContent } = await import('./bench/content')
  const content = await makeContent()
  const paths = await insertOldThreads(url, content.threads.eight, amount)
  const site = await startSite(url, signal)
  const crawl = await measureCrawl(site, paths, content)
  const afterCrawl = busy()
  const rest = [
    ...crawlFigures(crawl),
    ...(await measureRushes(site, database, content)),
    ...(await measureEndless(site, database)),
  ]
  await site.stop()
  return `${crawlTable(crawl)}\n${afterCrawl} after it\n\n${figuresTable(rest, 'Crowds')}\n${busy()} at the end`
}

function asked(): number {
  const { values } = parseArgs({ options: { threads: { type: 'string', default: '20000' } } })
  const amount = Number(values.threads)
  if (!(Number.isInteger(amount) && amount >= 100))
    throw new PlainError('--threads is a whole number from 100.')
  return amount
}

await plainly(async (signal) => {
  const amount = asked()
  await generate({ signal })
  await buildIfStale(benchBuild, signal)
  neutralEnvironment()
  Object.assign(process.env, environment)
  const started = Date.now()
  await withOwnDatabase(async (database) => {
    const before = await machine(database.url)
    const results = await Promise.race([bench(database, amount, signal), aborted(signal)])
    console.log(`\n${before}\n\n${results}\n\n${Math.round((Date.now() - started) / 1000)} s`)
  })
})
