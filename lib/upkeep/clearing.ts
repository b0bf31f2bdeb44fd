import 'server-only'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'
import { exportDays } from '@/lib/exports/keeping'
import { buryUnknown } from '@/lib/jobs/commands'
import { log } from '@/lib/log'
import { mailMode } from '@/lib/mail/mode'
import { keptMinutes } from '@/lib/stale/reading'

const day = 86_400_000

/** Small enough to be quick on any table; an export holds whole files. */
const batch = 500

type Expired = { table: string; where: string; before: unknown; rows?: number }

/** What is of no use any more, each with the instant before which it is so. */
function expired(now: Date): Expired[] {
  const daysAgo = (days: number) => new Date(now.getTime() - days * day)
  const mail = { table: 'Mail', where: '"sentAt" < $1', before: daysAgo(30) }
  return [
    { table: 'AccountToken', where: '"expiresAt" < $1', before: now },
    { table: 'Session', where: '"expiresAt" < $1', before: now },
    { table: 'Throttle', where: '"expire" < $1', before: now.getTime() },
    // Nobody reads on from what happened a year ago; who has been away for so long is told of much too much.
    { table: 'Notice', where: '"createdAt" < $1', before: daysAgo(365) },
    { table: 'StaleTags', where: '"createdAt" < $1', before: new Date(now.getTime() - keptMinutes * 60_000) },
    { table: 'DataExport', where: '"requestedAt" < $1', before: daysAgo(exportDays), rows: 5 },
    // An outbox is somebody's laptop: what was sent there is what they look at.
    ...(mailMode(env()) === 'outbox' ? [] : [mail]),
  ]
}

/** Deletes what has expired, a batch at a time so that nobody waits for it. Can be stopped and begun again. */
export async function clearExpired(now: Date): Promise<void> {
  for (const each of expired(now)) {
    const rows = await clear(each)
    if (rows > 0) log().debug({ table: each.table, rows }, 'Expired rows were deleted')
  }
  const buried = await buryUnknown(new Date(now.getTime() - day))
  if (buried > 0) log().error({ jobs: buried }, 'Jobs of a kind that is no more went to the dead letters')
}

async function clear({ table, where, before, rows = batch }: Expired): Promise<number> {
  const { rowCount } = await pool().query(
    `DELETE FROM "${table}" WHERE ctid = ANY(ARRAY(SELECT ctid FROM "${table}" WHERE ${where} LIMIT ${rows}))`,
    [before],
  )
  const deleted = rowCount ?? 0
  return deleted < rows ? deleted : deleted + (await clear({ table, where, before, rows }))
}
