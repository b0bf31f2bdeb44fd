import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { aims } from './bench/aims'
import { startGenerator } from './bench/generator'
import { machine } from './bench/machine'
import { memoryOf } from './bench/memory'
import { type OwnDatabase, withOwnDatabase } from './bench/own-database'
import { comparePages, pagesOf } from './bench/pages'
import { comparePosting } from './bench/posting'
import { countQueries } from './bench/queries'
import { type Results, report } from './bench/report'
import { benchBuild, startSite } from './bench/site'
import { measureSizes } from './bench/sizes'
import { measureStarts } from './bench/starts'
import type { Effort } from './bench/turns'
import { buildIfStale } from './build'
import { loadDemo } from './demo-content'
import { generate } from './generate'
import { migrate } from './migrate'
import { PlainError } from './plain-error.mjs'
import { aborted, plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'

const environment = {
  AUTH_SECRET: randomBytes(33).toString('base64'),
  HINDSIGHT_ASK_LIMIT: '1000',
  HINDSIGHT_WRITES_PER_TEN_MINUTES: '100000',
}

async function bench(database: OwnDatabase, effort: Effort, signal: AbortSignal): Promise<Results> {
  process.env.DATABASE_URL = database.url
  await migrate(database.url)
  // First: it takes only a database without other members.
  await loadDemo(database.url, signal)
  // Not before: it reads its settings when it is imported.
  const { makeContent } = await import('./bench/content')
  const content = await makeContent()

  console.log('Counting queries, measuring starts …')
  const queries = await countQueries(database, content, signal)
  const starts = await measureStarts(database.url, signal)

  const site = await startSite(database.url, signal)
  const generator = await startGenerator(signal)
  const sizes = await measureSizes(site.port, content)
  console.log('Comparing pages …')
  const means = { site, generator, signal }
  const { pages, memory } = await comparePages(pagesOf(content), means, effort)
  const posting = await comparePosting(database.url, content, means, effort)
  const afterPosting = { site: memoryOf(site.pid), bare: memory.afterPages.bare }
  return { pages, posting, starts, memory: { ...memory, afterPosting }, sizes, queries }
}

const number = (name: string, text: string) => {
  const value = Number(text)
  if (value > 0) return value
  throw new PlainError(`--${name} is a number above 0.`)
}

function effortAsked(): Effort {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '1.2' } },
  })
  return { rounds: number('rounds', values.rounds), seconds: number('seconds', values.seconds) }
}

await plainly(async (signal) => {
  const effort = effortAsked()
  neutralEnvironment()
  Object.assign(process.env, environment)
  await generate({ signal })
  await buildIfStale(benchBuild, signal)
  const started = Date.now()
  await withOwnDatabase(async (database) => {
    const before = await machine(database.url)
    const results = await Promise.race([bench(database, effort, signal), aborted(signal)])
    console.log(`\n${before}`)
    console.log(`\n${report(results)}\n\n${aims(results)}\n\n${Math.round((Date.now() - started) / 1000)} s`)
  })
})
