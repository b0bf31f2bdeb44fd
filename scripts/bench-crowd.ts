import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { crawlFigures, crawlTable, measureCrawl } from './bench/crowd/crawling'
import { measureEndless } from './bench/crowd/endless'
import { measureRushes } from './bench/crowd/rush'
import { filled } from './bench/filled'
import { measured } from './bench/measured'
import { insertOldThreads } from './bench/old-threads'
import { type OwnDatabase, withOwnDatabase } from './bench/own-database'
import { figuresTable } from './bench/report'
import { benchBuild, startSite } from './bench/site'
import { buildIfStale } from './build'
import { generate } from './generate'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'

// One server process: what it cannot do is not hidden by another. X-Forwarded-For says from which network a request comes.
const environment = { TRUST_PROXY: '1', WEB_PROCESSES: '1' }

const busy = () => `load average ${loadavg()[0]?.toFixed(1)}`

async function bench(database: OwnDatabase, amount: number, signal: AbortSignal): Promise<string> {
  const { url } = database
  const content = await filled(url, signal)
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
  await withOwnDatabase((database) =>
    measured(database.url, () => bench(database, amount, signal), signal, environment),
  )
})
