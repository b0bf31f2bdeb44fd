import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { db, pool } from '@/lib/db'
import { log } from '@/lib/log'

/** How a message ended: it left, or was refused for good. In the outbox its content is what is kept of it. */
export type Settled = {
  key: string
  userId: number | null
  address: string
  sentAt: Date
  refusal: string | null
  content: { subject: string; text: string; html: string; headers: Record<string, string> } | null
}

type Connection = Pick<ReturnType<typeof pool>, 'query'>

export const isSettled = async (key: string): Promise<boolean> =>
  (await db().mail.findUnique({ where: { key }, select: { id: true } })) !== null

/**
 * Does something about a message unless it is settled. Nobody else does it meanwhile: the lock is this connection's, so
 * that it ends with it, however this process ends.
 */
export async function unlessSettled(key: string, work: (client: Connection) => Promise<void>): Promise<void> {
  const client = await pool().connect()
  let broken: Error | undefined
  // Without a listener, a connection that is lost while mail is being sent would end the process.
  const lost = (error: Error) => {
    broken = error
  }
  client.on('error', lost)
  try {
    if (!(await ask(client, 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS yes', `mail ${key}`)))
      throw new Error('Another worker is sending this message')
    if (await ask(client, 'SELECT EXISTS (SELECT FROM "Mail" WHERE "key" = $1) AS yes', key)) return
    await work(client)
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch(lost)
    client.removeListener('error', lost)
    client.release(broken)
  }
}

const ask = async (client: Connection, question: string, about: string) =>
  (await client.query<{ yes: boolean }>(question, [about])).rows[0]?.yes === true

// The row and what it means for the address are one statement, so that a refusal is counted once. It means nothing for an
// account that has not confirmed it: anybody can make one with another's address, and must not see what became of mail there.
const settling = `
  WITH settled AS (
    INSERT INTO "Mail" ("key", "userId", "sentAt", "refusal", "address", "subject", "text", "html", "headers")
    VALUES ($1, $2, $3, $4, $6, $7, $8, $9, $10) ON CONFLICT ("key") DO NOTHING RETURNING "userId", "refusal"
  )
  UPDATE "User" u SET
    "mailRefusedSince" = CASE WHEN s."refusal" IS NOT NULL THEN coalesce(u."mailRefusedSince", $3) END,
    "mailStoppedAt" = CASE WHEN s."refusal" IS NOT NULL AND u."mailRefusedSince" <= $3::timestamptz - $11::interval
      THEN coalesce(u."mailStoppedAt", $3) ELSE u."mailStoppedAt" END
  FROM settled s
  WHERE u."id" = s."userId" AND u."email" = lower($5) AND u."emailVerifiedAt" IS NOT NULL
    AND (s."refusal" IS NOT NULL OR u."mailRefusedSince" IS NOT NULL)`

/**
 * How long an address must go on refusing, with nothing taken meanwhile, before no more news goes to it: a mail server
 * that fails for an hour refuses everything with the same codes.
 */
const refusedFor = '1 day'

const pauses = [0, 200, 1_000, 3_000, 8_000]

/**
 * Writes down how a message ended, first on the connection at hand. It has left by now, so this is tried for as long as
 * there is hope: a row that is missing sends it again.
 */
export async function settle(client: Connection, settled: Settled): Promise<void> {
  const { key, userId, sentAt, refusal, address, content } = settled
  const kept = content ? [address, content.subject, content.text, content.html] : ['', '', '', '']
  const headers = JSON.stringify(content?.headers ?? {})
  const values = [key, userId, sentAt, refusal, address, ...kept, headers, refusedFor]
  for (const [tries, pause] of pauses.entries()) {
    try {
      await wait(pause)
      await (tries === 0 ? client : pool()).query(settling, values)
      return
    } catch (error) {
      if (tries === pauses.length - 1) throw error
      log().warn({ err: error }, 'A message left, and is not written down yet')
    }
  }
}
