import 'server-only'
import { beyondId, type Cursor, directionOf, pageOf } from '@/lib/cursor'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'

/** A page of what the site would have mailed, newest first. */
export async function outboxPage(cursor: Cursor) {
  const size = settings.pageSize
  const rows = await db().mail.findMany({
    where: { address: { not: '' }, ...beyondId(cursor) },
    orderBy: { id: directionOf(cursor) },
    take: size + 1,
    select: { id: true, sentAt: true, address: true, subject: true },
  })
  return pageOf(rows, cursor, { size, keysOf: ({ id }) => [id] })
}

export type LetterView = {
  id: number
  sentAt: Date
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** One message of the outbox, or null. */
export async function letterInOutbox(id: number): Promise<LetterView | null> {
  const letter = await db().mail.findUnique({
    where: { id, address: { not: '' } },
    select: { id: true, sentAt: true, subject: true, text: true, html: true, headers: true },
  })
  return letter && { ...letter, headers: textsIn(letter.headers) }
}

const textsIn = (json: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
