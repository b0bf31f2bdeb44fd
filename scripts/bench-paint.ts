import { parseArgs } from 'node:util'
import { type Browser, chromium as playwright } from '@playwright/test'
import { filled } from './bench/filled'
import { measured } from './bench/measured'
import { withOwnDatabase } from './bench/own-database'
import { firstPaintOf } from './bench/paint/first-paint'
import { type Pair, pagesAndBare } from './bench/paint/pages'
import { type Painted, report } from './bench/paint/report'
import { benchBuild, startSite } from './bench/site'
import { buildIfStale } from './build'
import { chromium } from './chromium'
import { generate } from './generate'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'

/** Every page once in each round, beside its bare twin: drift of the machine falls on both. */
async function paint(browser: Browser, pairs: Pair[], rounds: number): Promise<Painted[]> {
  const pages = pairs.map((pair) => ({
    ...pair,
    painted: { name: pair.name, site: [], bare: [] } as Painted,
  }))
  // The first round, in which the browser and the server warm up, does not count.
  for (let round = 0; round <= rounds; round++) {
    console.log(round ? `Round ${round} of ${rounds} …` : 'Warming up …')
    for (const { site, bare, painted } of pages) {
      const both = [await firstPaintOf(browser, site), await firstPaintOf(browser, bare)] as const
      if (round === 0) continue
      painted.site.push(both[0])
      painted.bare.push(both[1])
    }
  }
  return pages.map(({ painted }) => painted)
}

const ofVisitors = (name: string) => name.replace('member', 'visitor')

/** A member's pages know the visitor's that they are compared with. */
const compared = (pages: Painted[]): Painted[] =>
  pages.map((page) => {
    const visitors = pages.find(({ name }) => name !== page.name && name === ofVisitors(page.name))?.site
    return visitors ? { ...page, visitors } : page
  })

async function bench(databaseUrl: string, rounds: number, signal: AbortSignal): Promise<string> {
  const content = await filled(databaseUrl, signal)
  const site = await startSite(databaseUrl, signal)
  const { pairs, stop } = await pagesAndBare(content, site, signal)
  const browser = await playwright.launch(await chromium())
  try {
    return report(compared(await paint(browser, pairs, rounds)))
  } finally {
    await browser.close()
    await Promise.all([stop(), site.stop()])
  }
}

function roundsAsked(): number {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
  const rounds = Number(values.rounds)
  if (rounds > 0) return rounds
  throw new PlainError('--rounds is a number above 0.')
}

await plainly(async (signal) => {
  const rounds = roundsAsked()
  await generate({ signal })
  await buildIfStale(benchBuild, signal)
  await withOwnDatabase(({ url }) => measured(url, () => bench(url, rounds, signal), signal))
})
