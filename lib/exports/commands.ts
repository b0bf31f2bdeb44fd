import 'server-only'
import type { z } from 'zod'
import type { Act } from '@/lib/act'
import { db, pool } from '@/lib/db'
import { enqueue } from '@/lib/jobs/commands'
import { refuseUnless } from '@/lib/refusal'
import { instantOf, inTransaction } from '@/lib/transaction'
import { everythingOf } from './archive-reading'
import { exportState } from './keeping'
import type { exportOrder } from './order'
import { inParts } from './zipped'

const partSize = 1024 * 1024

/** Asks for a file with everything of the actor's, in the place of an earlier one. There is one at a time. */
export function requestExport({ actor, ...when }: Act): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`
    const now = await instantOf(when, tx)
    const before = await tx.dataExport.findMany({
      where: { userId: actor.id },
      select: { requestedAt: true, finishedAt: true },
    })
    refuseUnless(!before.some((one) => exportState(one, now) === 'underway'), 'export-underway')
    await tx.dataExport.deleteMany({ where: { userId: actor.id } })
    const { id: exportId } = await tx.dataExport.create({
      data: { userId: actor.id, requestedAt: now },
      select: { id: true },
    })
    await enqueue(tx, 'export-data', { exportId })
  })
}

/** Makes the file that was asked for, and sends word. One that is there, or is not wanted any more, is left alone. */
export async function exportData(now: Date, { exportId }: z.infer<typeof exportOrder>): Promise<void> {
  await alone(exportId, async () => {
    const wanted = await db().dataExport.findUnique({
      where: { id: exportId, finishedAt: null, user: { leftAt: null } },
      select: { userId: true },
    })
    if (wanted) await make(now, exportId, wanted.userId)
  })
}

async function make(now: Date, exportId: number, userId: number): Promise<void> {
  await db().dataExportPart.deleteMany({ where: { exportId } })
  let [ordinal, size] = [0, 0]
  for await (const part of inParts(everythingOf(userId, now), partSize)) {
    const content = new Uint8Array(part)
    await db().dataExportPart.create({
      data: { exportId, ordinal: ordinal++, content },
      select: { exportId: true },
    })
    size += part.length
  }
  await inTransaction(async (tx) => {
    await tx.dataExport.update({
      where: { id: exportId },
      data: { finishedAt: now, size },
      select: { id: true },
    })
    await enqueue(tx, 'send-mail', { key: `export:${exportId}`, letter: { kind: 'export_ready', exportId } })
  })
}

// Ours among the advisory locks of the database.
const makingExports = 2_026_112_300

/** Two workers may hold the same job when one was thought to be gone; only one of them does the work. */
async function alone(exportId: number, work: () => Promise<void>): Promise<void> {
  const client = await pool().connect()
  // Without a listener, one that is lost meanwhile would end the process.
  client.on('error', () => {})
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS mine', [
      makingExports,
      exportId,
    ])
    if (!rows[0]?.mine) throw new Error('This export is being made already')
    await work()
  } finally {
    // The connection ends, and its lock with it, whatever happened to it meanwhile.
    client.release(true)
  }
}
