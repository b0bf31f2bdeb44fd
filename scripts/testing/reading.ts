import { pool } from '@/lib/db'
import type { Asked, Needs } from '@/lib/reader/reader'
import { type Ask, readerOf } from '@/lib/reader/state'
import { openSession } from '@/lib/sessions/commands'
import type { CastName } from '@/prisma/cast/members'
import { member } from '@/prisma/cast/scene'

export const ask: Ask = (name, text, values) => pool().query({ name, text, values })

/** What a page that needs this is told of a member who looks at it, with an open session of theirs. */
export async function told(name: CastName, needs: Needs, asked: Asked = { confirmed: false }) {
  const session = await openSession(new Date(), member(name).id)
  const read = await readerOf(ask, session, { needs, asked, now: Date.now() })
  if (!read) throw new Error(`${name} has no session`)
  return read
}

/** A member who looks at a page that needs this. */
export const looking = async (name: CastName, needs: Needs) => (await told(name, needs)).reader

/** How a member stands to a thread, and how far they have read it. */
export async function standing(name: CastName, id: number, draft?: string) {
  const needs = { thread: { id, readThrough: null, posts: [] } }
  const { reader, seenThrough } = await told(name, needs, { draft, confirmed: false })
  if (!reader.thread) throw new Error('They were told nothing of the thread')
  return { ...reader.thread, seenThrough }
}
