import { parseArgs } from 'node:util'
import { filled } from './bench/filled'
import { growthOf } from './bench/growth/growth'
import { measured } from './bench/measured'
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
import { generate } from './generate'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'

async function bench(database: OwnDatabase, effort: Effort, signal: AbortSignal): Promise<string> {
  const { url } = database
  const content = await filled(url, signal)
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
  if (questions)
    await withDatabase('npm run bench', (siteUrl) =>
      measured(siteUrl, () => growthOf(siteUrl, questions, signal), signal),
    )
  else
    await withOwnDatabase((database) => measured(database.url, () => bench(database, effort, signal), signal))
})
