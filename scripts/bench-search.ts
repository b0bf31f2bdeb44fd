import { parseArgs } from 'node:util'
import { machine } from './bench/machine'
import { beside, removeScratch, scratchDatabase } from './bench/search/databases'
import { measureClasses } from './bench/search/queries/measure-classes'
import { detailReport, type SizeFigures, timesReport } from './bench/search/report'
import { removal } from './bench/search/space'
import { withDatabase } from './database'
import { generate } from './generate'
import { PlainError } from './plain-error.mjs'
import { aborted, plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'

const usual = [10_000, 100_000, 1_000_000]
const least = 1_000
const most = Math.max(...usual)

async function bench(siteUrl: string, { sizes, amount }: Asked, signal: AbortSignal) {
  const before = await machine(beside(siteUrl, 'postgres'))
  const measured: SizeFigures[] = []
  for (const questions of sizes) {
    const url = await scratchDatabase(siteUrl, questions)
    measured.push({ questions, classes: await measureClasses(url, { questions, amount }, signal) })
  }
  console.log(`\n${[before, timesReport(measured), ...measured.map(detailReport)].join('\n\n')}`)
  console.log(`\nThe databases are kept for the next run; to remove them: ${removal}`)
}

async function remove(siteUrl: string) {
  const names = await removeScratch(siteUrl)
  console.log(names.length ? `Removed ${names.join(', ')}.` : 'There is nothing to remove.')
}

type Asked = { sizes: number[]; amount: number; remove: boolean }

function asked(): Asked {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      remove: { type: 'boolean', default: false },
      searches: { type: 'string', default: '200' },
    },
  })
  const sizes = positionals.map(Number).toSorted((a, b) => a - b)
  if (!sizes.every((size) => Number.isInteger(size) && size >= least && size <= most))
    throw new PlainError(
      `Give numbers of questions from ${least} to ${most}: npm run bench:search -- 10000 100000`,
    )
  const amount = Number(values.searches)
  if (!(Number.isInteger(amount) && amount > 0)) throw new PlainError('--searches is a whole number above 0.')
  return { sizes: sizes.length ? sizes : usual, amount, remove: values.remove }
}

await plainly(async (signal) => {
  const wanted = asked()
  await generate({ signal })
  await withDatabase('npm run bench:search', async (siteUrl) => {
    neutralEnvironment()
    await (wanted.remove ? remove(siteUrl) : Promise.race([bench(siteUrl, wanted, signal), aborted(signal)]))
  })
})
