import { z } from 'zod'
import { departureOrder } from '@/lib/departures/order'
import { digestOfInput, sweepDigestsInput } from '@/lib/digests/input'
import { exportOrder } from '@/lib/exports/order'
import { isAboutAccount, mailOrder } from '@/lib/mail/order'
import { happening } from '@/lib/notices/happening'
import { askForEndingInput } from '@/lib/nudges/input'
import { placeInTexts } from '@/lib/text/stored'
import { placeInZone } from '@/lib/upkeep/zone-input'

const minute = 60
const hour = 60 * minute

export type Job = {
  /** What the job is given; it travels through the database as JSON. */
  data: z.ZodType<object>
  /** How often it is tried again, and how many seconds it waits at first and at most: each wait is twice the one before. */
  retries: { limit: number; first: number; most: number }
  /** How many run at once in one worker, at most. */
  together: number
  /** Whether each holds a connection of the pool for as long as it lasts, which may be minutes. */
  holdsConnection?: true
  /** Whether it goes before those of its kind that came earlier; none does, unless it says so. */
  goesFirst?(data: object): boolean
  /** The seconds that it may take before it counts as failed; a quarter of an hour, unless it says more. */
  atMost?: number
  /** When it begins by itself: minute, hour, day of the month, month and weekday, in UTC. Its data is `{}`. */
  schedule?: string
}

const nothing = z.object({})

// What begins by itself again soon need not be tried for long.
const once = { limit: 1, first: 10, most: minute }
const never = { limit: 0, first: 1, most: 1 }

/** Every kind of job there is. One that fails after its last retry goes to the queue `deadLetters`. */
export const jobs = {
  /**
   * Sends one message: tried for about two days, because a mail server may be away that long. One conversation may take
   * several times what the server has for one answer (lib/mail/mail-server.ts).
   */
  'send-mail': {
    data: mailOrder,
    retries: { limit: 18, first: 15, most: 6 * hour },
    together: 4,
    holdsConnection: true,
    atMost: hour,
    // Whoever wants to log in does not wait until a thread's ten thousand followers have theirs.
    goesFirst: isAboutAccount,
  },
  /** Finds the askers who are due to be asked how it turned out; a quarter of an hour is a morning's width. */
  'sweep-nudges': {
    data: z.object({}),
    retries: { limit: 2, first: 30, most: minute },
    together: 1,
    schedule: '*/15 * * * *',
  },
  'ask-for-ending': { data: askForEndingInput, retries: { limit: 6, first: 30, most: hour }, together: 2 },
  /** Pages of threads whose time ran out say so within a minute or so. */
  'sweep-closings': { data: nothing, retries: once, together: 1, schedule: '* * * * *' },
  'clear-expired': { data: nothing, retries: once, together: 1, schedule: '17 * * * *' },
  /** Renders stored texts again that an older version of the site wrote, a few hundred at a time. */
  'render-again': { data: placeInTexts, retries: { limit: 12, first: 5, most: hour }, together: 1 },
  /** After the site's zone has changed: the mornings of members who have none of their own, some hundreds at a time. */
  'reckon-again': { data: placeInZone, retries: { limit: 12, first: 5, most: hour }, together: 1 },
  'check-counters': { data: nothing, retries: never, together: 1, atMost: 6 * hour, schedule: '40 4 * * *' },
  'sweep-unconfirmed': { data: nothing, retries: once, together: 1, schedule: '50 4 * * *' },
  /** After an update that reads texts for the search in another way; of a million questions it takes hours. */
  'index-anew': { data: nothing, retries: never, together: 1, atMost: 24 * hour, schedule: '*/5 * * * *' },
  /** Tells members what happened, some hundreds of a thread's followers at a time. */
  tell: { data: happening, retries: { limit: 10, first: 2, most: 10 * minute }, together: 2 },
  'sweep-closing-soon': { data: nothing, retries: once, together: 1, schedule: '20 6 * * *' },
  'sweep-digests': { data: sweepDigestsInput, retries: once, together: 1, schedule: '*/10 * * * *' },
  'send-digest': { data: digestOfInput, retries: { limit: 6, first: 5, most: hour }, together: 2 },
  /** Puts everything of a member's into a file; of one who wrote a hundred thousand posts it takes minutes. */
  'export-data': {
    data: exportOrder,
    retries: { limit: 5, first: 10, most: hour },
    together: 1,
    atMost: hour,
  },
  /** Takes away or brings back what a member had, a few hundred rows at a time. */
  leave: { data: departureOrder, retries: { limit: 12, first: 2, most: hour }, together: 2 },
  'come-back': { data: departureOrder, retries: { limit: 12, first: 2, most: hour }, together: 2 },
  'forget-departed': { data: nothing, retries: once, together: 1, schedule: '47 * * * *' },
} as const satisfies Record<string, Job>

export const deadLetters = 'dead-letters'

export type JobName = keyof typeof jobs

/** How many of a kind run at once in a worker whose pool has this many connections: half of them are left to others. */
export function togetherIn(pool: number, { together, holdsConnection }: Job): number {
  return holdsConnection ? Math.min(together, Math.max(1, Math.floor(pool / 2))) : together
}

export type JobData<Name extends JobName> = z.input<(typeof jobs)[Name]['data']>

export const jobNames = Object.keys(jobs) as JobName[]

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name)
