import 'server-only'
import type { PgBoss, Queue } from 'pg-boss'
import { deadLetters, isJobName, type Job, type JobName, jobNames, jobs } from './catalog'

const minute = 60
const day = 86_400

/** Seconds without a sign of life after which another worker takes the job up. */
const heartbeatSeconds = 30

function queueOf(name: JobName): Omit<Queue, 'name'> {
  const { retries, atMost = 15 * minute }: Job = jobs[name]
  const { limit, first, most } = retries
  return {
    retryLimit: limit,
    retryBackoff: true,
    retryDelay: first,
    retryDelayMax: most,
    heartbeatSeconds,
    expireInSeconds: atMost,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: day,
    deadLetter: deadLetters,
    notify: true,
  }
}

/**
 * Makes the queues and the schedule, and brings those that are there to what the catalog says. The queue of a job that
 * is no more stays: what waits in it must not be lost.
 */
export async function makeQueues(boss: PgBoss): Promise<void> {
  const there = new Set((await boss.getQueues()).map(({ name }) => name))
  if (!there.has(deadLetters)) await boss.createQueue(deadLetters, { retentionSeconds: 30 * day })
  for (const name of jobNames) {
    if (there.has(name)) await boss.updateQueue(name, queueOf(name))
    // Of one key only one job waits; what the schedule hands in has none, so sweeps never pile up.
    else await boss.createQueue(name, { ...queueOf(name), policy: 'short' })
  }
  await makeSchedule(boss)
}

async function makeSchedule(boss: PgBoss): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!isJobName(name) || !scheduleOf(name)) await boss.unschedule(name)
  }
  for (const name of jobNames) {
    const schedule = scheduleOf(name)
    if (schedule) await boss.schedule(name, schedule, {}, { tz: 'UTC', missed: 'once' })
  }
}

const scheduleOf = (name: JobName) => (jobs[name] as Job).schedule
