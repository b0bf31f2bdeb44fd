import { PgBoss } from 'pg-boss'
import type { JobName } from '@/lib/jobs/catalog'
import { query } from './database'
import type { Received } from './mailbox'
import type { Member } from './members'
import type { Thread } from './threads'

/** Hands a job in, as its hour does; the worker beside the site takes it up. */
export async function handIn(name: JobName): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => ({ rows: await query(text, values) })
  const boss = new PgBoss({ db: { executeSql }, supervise: false, schedule: false, migrate: false })
  await boss.send(name, {})
}

/** A zone in which it is between nine and ten in the morning. */
export function morningZone(now: Date): string {
  const ahead = 9 - now.getUTCHours()
  const hours = ahead < -12 ? ahead + 24 : ahead
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

/** It is the morning of the day by which the asker expected to know. */
export async function theDayHasCome(thread: Thread, asker: Member): Promise<void> {
  const zone = morningZone(new Date())
  await query(`UPDATE "User" SET "timeZone" = $2 WHERE "id" = $1`, [asker.id, zone])
  await query(
    `UPDATE "Question" SET "knowsBy" = (now() AT TIME ZONE $2)::date, "nudgeAt" = now() WHERE "id" = $1`,
    [thread.id, zone],
  )
  await handIn('sweep-nudges')
}

/** The link of one answer in a mail that asks how it turned out: `worked-out`, `not-yet`. */
export function choiceIn(letter: Received, word: string): string {
  const link = letter.links.find((one) => new URL(one).pathname.includes(`.${word}.`))
  if (!link) throw new Error(`No link that says ${word} in “${letter.subject}”`)
  return link
}
