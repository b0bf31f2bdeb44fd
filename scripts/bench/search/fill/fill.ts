import { availableParallelism } from 'node:os'
import { withClient } from '../../own-database'
import { forumOf } from '../forum/forum'
import { timelineOf } from '../forum/timeline'
import { isDone, markDone, onlyOnce } from './ledger'
import { makePostponed, postponedCount, postponedName } from './postponed'
import { prepare } from './prepare'
import { awake, setSequences } from './quiet-tables'
import { runStep } from './run-step'
import { sumUp } from './sums'
import { fillPassages, fillThreads } from './threads-and-passages'
import { fillWords } from './words'

const together = Math.min(2, availableParallelism())

/** How large a forum, and how many of its texts are written at once. */
type Amount = { questions: number; batchSize?: number }

/** Fills a migrated database that has a ledger with a forum of so many questions, or goes on where it stopped. */
export async function fill(url: string, amount: Amount) {
  const forum = forumOf(amount.questions)
  await withClient(url, (client) => onlyOnce(client, 'prepared', () => prepare(client, forum)))
  await write(url, amount)
  await withClient(url, (client) => onlyOnce(client, 'summed up', () => sumUp(client)))
  await makeIndexes(url)
  await withClient(url, async (client) => {
    await onlyOnce(client, 'awake', async () => {
      await awake(client)
      await setSequences(client)
    })
    if (await isDone(client, 'finished')) return
    console.log('Statistics and visibility …')
    await client.query('VACUUM (FREEZE, ANALYZE)')
    await markDone(client, 'finished')
  })
}

async function write(url: string, { questions, batchSize = 25_000 }: Amount) {
  const forum = forumOf(questions)
  const timeline = timelineOf(forum)
  const texts = { rows: timeline.length, batchSize, sessions: together }
  await runStep(url, { name: 'Threads', ...texts, work: fillThreads(forum, timeline) })
  // The trigger of the passages looks rows up, and must know by then how many there are.
  await withClient(url, (client) => client.query('ANALYZE'))
  await runStep(url, { name: 'Passages', ...texts, work: fillPassages(forum, timeline) })
  await runStep(url, { name: 'Words', rows: questions, batchSize: 10_000, sessions: 1, work: fillWords })
}

/** One after the other: PostgreSQL itself makes each on several processors. */
async function makeIndexes(url: string) {
  const each = { rows: await withClient(url, postponedCount), batchSize: 1, sessions: 1 }
  const making = { work: makePostponed, nameOf: postponedName }
  await runStep(url, { name: 'Indexes and references', ...each, ...making })
}
