import type { z } from 'zod'
import { mailOrder } from '@/lib/mail/order'

const minute = 60
const hour = 60 * minute

type Job = {
  /** What the job is given; it travels through the database as JSON. */
  data: z.ZodType<object>
  /** How often it is tried again, and how many seconds it waits at first and at most: each wait is twice the one before. */
  retries: { limit: number; first: number; most: number }
  /** How many run at once in one worker. */
  together: number
  /** When it begins by itself: minute, hour, day of the month, month and weekday, in UTC. */
  schedule?: string
}

/** Every kind of job there is. One that fails after its last retry goes to the queue `deadLetters`. */
export const jobs = {
  /** Sends one message: tried for about two days, for a mail server may be away that long. */
  'send-mail': { data: mailOrder, retries: { limit: 14, first: 15, most: 6 * hour }, together: 4 },
} as const satisfies Record<string, Job>

export const deadLetters = 'dead-letters'

export type JobName = keyof typeof jobs

export type JobData<Name extends JobName> = z.input<(typeof jobs)[Name]['data']>

export const jobNames = Object.keys(jobs) as JobName[]

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name)
