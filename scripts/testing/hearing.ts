import { expect } from 'vitest'
import { db, pool } from '@/lib/db'
import { type Announcement, readAnnouncement, staleChannel } from '@/lib/stale/announcement'
import { announceStale } from '@/lib/stale/commands'

/** Hears what is announced as stale, as another server does, until `stop`. */
export async function hearing() {
  const heard: (Announcement | null)[] = []
  const client = await pool().connect()
  client.on('notification', ({ payload = '' }) => heard.push(readAnnouncement(payload)))
  await client.query(`LISTEN ${staleChannel}`)

  /** What was announced since this was asked last. */
  async function announced() {
    // What is said later is heard later: whatever was to be heard before has been by then.
    await announceStale(db(), ['end'])
    await expect.poll(() => heard.at(-1)).toEqual({ by: null, tags: ['end'] })
    return heard.splice(0).slice(0, -1)
  }
  return { announced, stop: () => client.release(true) }
}
