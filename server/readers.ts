import { LRUCache } from 'lru-cache'
import { decode } from 'next-auth/jwt'
import pg from 'pg'
import type { Env } from '@/lib/env'
import { log } from '@/lib/log'
import type { Asked, Needs, Reader } from '@/lib/reader/reader'
import { type Ask, readerOf } from '@/lib/reader/state'
import { sessionCookieName } from '@/lib/session-cookie'

const patience = 10_000
const hour = 3_600_000

/** What is written down once a member has been sent a page (app/files/seen). */
export type Seen = {
  userId: number
  /** Their session, when it was not used for an hour. */
  sessionId: string | null
  /** The thread that they have read, how far, and until when its notices are read with it. */
  thread: { id: number; through: number; isFurther: boolean; noticesUntil: number | null } | null
}

type Read = { reader: Reader; seen: Seen | null }

/** Reads from PostgreSQL who looks at a page, by the session in their cookies. */
export function readers({ DATABASE_URL, DATABASE_POOL, AUTH_SECRET, SITE_URL }: Env) {
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    application_name: 'hindsight entry',
    max: DATABASE_POOL,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  pool.on('error', (error) => log().warn({ err: error }, 'A connection of the entry was lost'))
  const ask: Ask = (name, text, values) => pool.query({ name, text, values })
  const salt = sessionCookieName(SITE_URL.startsWith('https:'))
  // A cookie says the same each time; to read it takes longer than all the rest.
  const known = new LRUCache<string, string>({ max: 10_000, ttl: hour })

  async function sessionIdIn(cookies: string[]): Promise<string | null> {
    const cookie = cookies.find((one) => one.startsWith(`${salt}=`))?.slice(salt.length + 1)
    if (!cookie) return null
    const before = known.get(cookie)
    if (before) return before
    const token = await decode({ token: cookie, secret: AUTH_SECRET, salt }).catch(() => null)
    if (typeof token?.sid !== 'string') return null
    known.set(cookie, token.sid)
    return token.sid
  }

  return {
    /** The member whose session these cookies hold, as the reader of a page that needs this; null when it has ended. */
    async of(cookies: string[], { needs, asked }: { needs: Needs; asked: Asked }): Promise<Read | null> {
      const sessionId = await sessionIdIn(cookies)
      const read = sessionId && (await readerOf(ask, sessionId, { needs, asked, now: Date.now() }))
      if (!sessionId || !read) return null
      const { reader, session, seenThrough } = read
      const { lastUsedAt, unreadHere, at } = session
      const { thread } = needs
      const isOld = at.getTime() - lastUsedAt.getTime() > hour
      const reads = thread?.readThrough ?? null
      const further = reads !== null && (!seenThrough || reads > seenThrough.getTime())
      const isRead = thread && reads !== null && (further || unreadHere)
      const seen: Seen = {
        userId: reader.member.id,
        sessionId: isOld ? sessionId : null,
        thread: isRead
          ? {
              id: thread.id,
              through: reads,
              isFurther: further,
              noticesUntil: unreadHere ? at.getTime() : null,
            }
          : null,
      }
      return { reader, seen: isOld || seen.thread ? seen : null }
    },
    end: () => pool.end(),
  }
}
