import 'server-only'
import type { PgBoss, Queue } from 'pg-boss'
import { deadLetters, type JobName, jobNames, jobs } from './catalog'

const day = 86_400

/** Seconds without a sign of life after which another worker takes the job up. */
const heartbeatSeconds = 30

function queueOf(name: JobName): Omit<Queue, 'name'> {
  const { limit, first, most } = jobs[name].retries
  return {
    retryLimit: limit,
    retryBackoff: true,
    retryDelay: first,
    retryDelayMax: most,
    heartbeatSeconds,
    expireInSeconds: 15 * 60,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
    deadLetter: deadLetters,
    notify: true,
  }
}

/** Makes the queues, and brings those that are there to what the catalog says. */
export async function makeQueues(boss: PgBoss): Promise<void> {
  const there = new Set((await boss.getQueues()).map(({ name }) => name))
  if (!there.has(deadLetters)) await boss.createQueue(deadLetters, { retentionSeconds: 30 * day })
  for (const name of jobNames) {
    if (there.has(name)) await boss.updateQueue(name, queueOf(name))
    else await boss.createQueue(name, queueOf(name))
  }
}
