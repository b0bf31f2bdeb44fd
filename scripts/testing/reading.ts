import { pool } from '@/lib/db'
import type { Asked, Needs } from '@/lib/reader/reader'
import { type Ask, readerOf, sessionOf } from '@/lib/reader/state'
import { openSession } from '@/lib/sessions/commands'
import type { CastName } from '@/prisma/cast/members'
import { member } from '@/prisma/cast/scene'

export const ask: Ask = (name, text, values) => pool().query({ name, text, values })

/** The session of a member who comes now; `shown` is the thread that they are shown, if it is one. */
export async function theirSession(name: CastName, shown = 0) {
  const session = await sessionOf(ask, await openSession(new Date(), member(name).id), shown)
  if (!session) throw new Error(`${name} has no session`)
  return session
}

/** What a page that needs this is told of a member who looks at it. */
export async function looking(name: CastName, needs: Needs, asked: Asked = { confirmed: false }) {
  const { reader } = await readerOf(ask, await theirSession(name), { needs, asked, now: Date.now() })
  return reader
}

/** How a member stands to a thread, and how far they have read it. */
export async function standing(name: CastName, id: number, draft?: string) {
  const means = {
    needs: { thread: { id, readThrough: null, posts: [] } },
    asked: { draft, confirmed: false },
    now: 0,
  }
  const { reader, seenThrough } = await readerOf(ask, await theirSession(name), means)
  if (!reader.thread) throw new Error('They were told nothing of the thread')
  return { ...reader.thread, seenThrough }
}
