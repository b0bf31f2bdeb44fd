import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { noLimits } from '@/e2e/support/no-limits'
import { growthOf } from './bench/growth/growth'
import { machine } from './bench/machine'
import { measureMemory } from './bench/memory'
import { compareMisses } from './bench/misses'
import { type OwnDatabase, withOwnDatabase } from './bench/own-database'
import { comparePosting } from './bench/posting'
import { countQueries } from './bench/queries'
import { compareReads, type Means } from './bench/reads'
import { report } from './bench/report'
import { benchBuild, startEmptyNext, startSite } from './bench/site'
import { measureSizes } from './bench/sizes'
import { measureStarts } from './bench/starts'
import type { Effort } from './bench/turns'
import { buildIfStale } from './build'
import { withDatabase } from './database'
import { loadDemo } from './demo-content'
import { generate } from './generate'
import { migrate } from './migrate'
import { PlainError } from './plain-error.mjs'
import { aborted, plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'

const environment = { ...noLimits, AUTH_SECRET: randomBytes(33).toString('base64') }

async function bench(database: OwnDatabase, effort: Effort, signal: AbortSignal): Promise<string> {
  const { url } = database
  process.env.DATABASE_URL = url
  await migrate(url)
  // First: it takes only a database without other members.
  await loadDemo(url, signal)
  // Not before: it reads its settings when it is imported.
  const { makeContent } = await import('./bench/content')
  const content = await makeContent()

  const starts = await measureStarts(url, signal)
  const [site, emptyNext] = [await startSite(url, signal), await startEmptyNext(signal)]
  const means: Means = { databaseUrl: url, site, emptyNext, effort, signal }
  const sizes = await measureSizes(site.port, content)
  const queries = await countQueries(database, site, content)
  const reads = await compareReads(content, means)
  const misses = await compareMisses(content, means)
  const posting = await comparePosting(database, content, means)
  const memory = await measureMemory(site, database.url, content)
  return report([...reads, misses, posting], [...queries, ...sizes, ...memory, ...starts])
}

const number = (name: string, text: string) => {
  const value = Number(text)
  if (value > 0) return value
  throw new PlainError(`--${name} is a number above 0.`)
}

function asked() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1.5' },
      questions: { type: 'string' },
    },
  })
  return {
    effort: { rounds: number('rounds', values.rounds), seconds: number('seconds', values.seconds) },
    questions: values.questions === undefined ? undefined : number('questions', values.questions),
  }
}

await plainly(async (signal) => {
  const { effort, questions } = asked()
  await generate({ signal })
  await buildIfStale(benchBuild, signal)
  const started = Date.now()
  const measure = async (databaseUrl: string, work: () => Promise<string>) => {
    neutralEnvironment()
    Object.assign(process.env, environment)
    const before = await machine(databaseUrl)
    const results = await Promise.race([work(), aborted(signal)])
    console.log(`\n${before}\n\n${results}\n\n${Math.round((Date.now() - started) / 1000)} s`)
  }
  if (questions)
    await withDatabase('npm run bench', (siteUrl) =>
      measure(siteUrl, () => growthOf(siteUrl, questions, signal)),
    )
  else await withOwnDatabase((database) => measure(database.url, () => bench(database, effort, signal)))
})
