import { PlainError } from '../../plain-error.mjs'
import { filledDatabase } from '../search/databases'
import { measurePages } from './measure'
import { growthReport, type Size } from './report'

const sizes = [10_000, 100_000, 1_000_000]

/** Measures every public list and threads on the databases that the search bench has filled, up to this size. */
export async function growthOf(siteUrl: string, largest: number, signal: AbortSignal): Promise<string> {
  if (!sizes.includes(largest)) throw new PlainError(`--questions is one of ${sizes.join(', ')}.`)
  const measured: Size[] = []
  for (const questions of sizes.filter((size) => size <= largest)) {
    const url = await filledDatabase(siteUrl, questions)
    if (url) {
      console.log(`Asking for pages among ${questions.toLocaleString('en-US')} questions …`)
      measured.push({ questions, pages: await measurePages(url, signal) })
    } else console.log(`Nothing is filled with ${questions} questions: npm run bench:search -- ${questions}`)
  }
  if (!measured.length) throw new PlainError('No database is filled, so nothing was measured.')
  return growthReport(measured)
}
