import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { settings } from '@/lib/settings'
import { openUntil, readWayBack } from './way-back'

/** Whose way back a link is, and until when it leads there; null when it does not. */
export async function departureAt(token: string, now: Date): Promise<{ name: string; until: Date } | null> {
  const way = readWayBack(env().AUTH_SECRET, token)
  if (!way) return null
  const until = openUntil(way.requestedAt, settings.leavingDays)
  const where = { ...way, user: { leftAt: { not: null } } }
  const departure = until > now && (await db().departure.findUnique({ where, select: { name: true } }))
  return departure ? { name: departure.name, until } : null
}
