import 'server-only'
import { db } from '@/lib/db'
import { exportState, keptUntil } from './keeping'

export type ExportView =
  | { state: 'underway'; requestedAt: Date }
  | { state: 'failed' }
  | { state: 'ready'; id: number; finishedAt: Date; until: Date; size: number }

/** The member's newest request, or null when there is none of which anything is left. */
export async function exportOf(userId: number, now: Date): Promise<ExportView | null> {
  const newest = await db().dataExport.findFirst({
    where: { userId },
    orderBy: { id: 'desc' },
    select: { id: true, requestedAt: true, finishedAt: true, size: true },
  })
  if (!newest) return null
  const { id, requestedAt, finishedAt, size } = newest
  const state = exportState(newest, now)
  if (state === 'gone') return null
  if (state === 'underway') return { state, requestedAt }
  return finishedAt
    ? { state: 'ready', id, finishedAt, until: keptUntil(requestedAt), size }
    : { state: 'failed' }
}

/** A finished file of the member's own that can still be fetched, with the day it was made; or null. */
export async function readyExport(userId: number, id: number, now: Date) {
  const own = await exportOf(userId, now)
  return own?.state === 'ready' && own.id === id ? own : null
}

/** The bytes of a file, part by part. */
export async function* exportBytes(exportId: number): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal++) {
    const part = await db().dataExportPart.findUnique({
      where: { exportId_ordinal: { exportId, ordinal } },
      select: { content: true },
    })
    if (!part) return
    yield part.content
  }
}
