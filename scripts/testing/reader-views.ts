// Readers as a page is filled for them, for tests of what it makes of each.
import { type InThread, type Reader, type ReadingMember, visitor } from '@/lib/reader/reader'

export const aMember = (change: Partial<ReadingMember> = {}): ReadingMember => ({
  id: 2,
  name: 'birch',
  role: 'member',
  toConfirm: null,
  mailStopped: false,
  theme: 'system',
  timeZone: null,
  dateStyle: 'words',
  unread: 0,
  ...change,
})

/** Who is logged in, and differs from a visitor by this. */
export const aReader = (change: Partial<Reader> = {}): Reader => ({
  ...visitor(0),
  member: aMember(),
  ...change,
})

/** Somebody who looks at a thread for the first time, but for this. */
export const inThread = (change: Partial<InThread> = {}): Reader =>
  aReader({
    thread: {
      favorites: new Set(),
      news: new Set(),
      firstNew: { anywhere: null, shown: null },
      follows: 'none',
      mailsEvery: false,
      muted: new Set(),
      drafts: { answer: null, update: null },
      hears: 'mail',
      ...change,
    },
  })
