import type { Client } from 'pg'
import { withClient } from '../../own-database'
import { startProgress } from '../progress'
import { type Batch, batchesLeft, rowsIn } from './batches'
import { batchesDone, inTransaction, markDone } from './ledger'

/** One pass over rows of a kind, in batches that are written whole or not at all. */
export type Step = {
  name: string
  rows: number
  batchSize: number
  /** How many batches at once. */
  sessions: number
  work: (client: Client, batch: Batch) => Promise<unknown>
  /** What a batch is, where batches are too different for the rate to tell how long the rest will take. */
  nameOf?: (client: Client, batch: Batch) => Promise<string>
}

/** Waits for no disk: what a crash of the server takes away is missing in the ledger too. */
const settings = `SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`

/** Does what is left of a step. */
export async function runStep(url: string, { name, rows, batchSize, sessions, work, nameOf }: Step) {
  const done = await withClient(url, (client) => batchesDone(client, name))
  const left = batchesLeft(rows, batchSize, done)
  if (!left.length) return
  const progress = startProgress(name, rows, rows - rowsIn(left))
  const session = () =>
    withClient(url, async (client) => {
      await client.query(settings)
      for (let batch = left.shift(); batch; batch = left.shift()) {
        if (nameOf) progress.busyWith(await nameOf(client, batch))
        await inTransaction(client, async () => {
          await work(client, batch)
          await markDone(client, name, batch.number)
        })
        progress.add(batch.to - batch.from)
      }
    })
  await allOrNone(Array.from({ length: sessions }, session), () => left.splice(0)).finally(progress.end)
}

/** Waits until all have ended; when one fails, the others are told to stop, and its error is thrown. */
async function allOrNone(works: Promise<void>[], stop: () => void) {
  for (const work of works) work.catch(stop)
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
