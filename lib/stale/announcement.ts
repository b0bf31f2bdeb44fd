import { z } from 'zod'

/** The channel on which PostgreSQL tells every server which cached pages are no longer true. */
export const staleChannel = 'hindsight_stale'

// PostgreSQL takes messages below 8,000 bytes; this leaves room for what stands around the tags.
const mostBytes = 7_000

/** A tag as Next takes it: at most 256 characters. */
const tag = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[a-z-]+(:[^\p{Cc}]+)?$/u)

export const staleTags = z.array(tag)

const announcement = z.object({ by: z.string().max(60).nullable(), tags: staleTags })

export type Announcement = z.infer<typeof announcement>

/** Announcements of these tags, each once, as text that fits into PostgreSQL's messages; `by` is who has expired them already. */
export function announcementsOf(tags: string[], by: string | null): string[] {
  const parts: string[][] = [[]]
  let bytes = 0
  for (const tag of staleTags.parse([...new Set(tags)])) {
    const more = Buffer.byteLength(JSON.stringify(tag)) + 1
    if (bytes + more > mostBytes) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(tag)
    bytes += more
  }
  return parts.filter((part) => part.length > 0).map((part) => JSON.stringify({ by, tags: part }))
}

/** Reads one; null when it is none, as another version of the site might write. */
export function readAnnouncement(text: string): Announcement | null {
  try {
    return announcement.parse(JSON.parse(text))
  } catch {
    return null
  }
}
