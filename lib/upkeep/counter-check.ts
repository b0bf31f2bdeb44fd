import 'server-only'
import { log } from '@/lib/log'
import { wrongCounters } from './counters'

/** Fails when a counter is wrong, so that whoever looks after the site finds it among the jobs that failed. */
export async function checkCounters(): Promise<void> {
  const wrong = await wrongCounters()
  if (wrong.length === 0) return
  log().error({ counters: wrong }, 'Counters are wrong; npm run admin -- counters --fix puts them right')
  throw new Error(`Wrong: ${wrong.map(({ counter, rows }) => `${counter} in ${rows} rows`).join(', ')}`)
}
