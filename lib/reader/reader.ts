import type { Values } from '@/lib/form-state'
import type { Delivery } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/policy'
import type { News } from '@/lib/read-marks/news'
import type { Scope } from '@/lib/subscriptions/scope'
import type { DateStyle } from '@/lib/time/format'

/** A member, as their pages show them to themselves. */
export type ReadingMember = Actor & {
  /** They must confirm this address before they post; null when they need not. */
  toConfirm: string | null
  mailStopped: boolean
  theme: 'system' | 'light' | 'dark'
  timeZone: string | null
  dateStyle: DateStyle
  /** Unread notifications elsewhere than on this page, at most `mostCounted`. */
  unread: number
}

/** A draft of theirs in the place that a page is about. */
export type OwnDraft = { submissionId: string; fields: Values; savedAt: number }

export type DraftedIn = 'answer' | 'update'

/** How a member stands to the thread that they look at. */
export type InThread = {
  /** The keys (`answer-12`) of what they made a favorite. */
  favorites: ReadonlySet<string>
  /** The anchors (`a12`) of what came since they were last here. */
  news: ReadonlySet<string>
  /** The first of these, and the first of those that the page shows. */
  firstNew: { anywhere: string | null; shown: string | null }
  follows: Scope
  mailsEvery: boolean
  /** The ids of the members whom they have muted. */
  muted: ReadonlySet<number>
  drafts: Record<DraftedIn, OwnDraft | null>
  /** How they hear of answers in it. */
  hears: Delivery
}

/** What an address says to its reader alone: which draft to go on with (its submission), and that they come by confirming theirs. */
export type Asked = { draft?: string | undefined; confirmed: boolean }

/** Everything that a page may differ by between those who read it. A visitor has none of it. */
export type Reader = {
  member: ReadingMember | null
  /** In milliseconds since 1970. */
  now: number
  asked: Asked
  /** Their browser shows the key of the outbox. */
  opensOutbox: boolean
  thread: InThread | null
  /** What is new in the threads that a list shows, by their ids. */
  news: ReadonlyMap<number, News>
  /** The categories and tags that they follow, of those that the page asks about: `category:travel`. */
  following: ReadonlySet<string>
  /** The ids of members whom they have muted, on a member's page. */
  muted: ReadonlySet<number>
}

export const visitor = (now: number): Reader => ({
  member: null,
  now,
  asked: { confirmed: false },
  opensOutbox: false,
  thread: null,
  news: new Map(),
  following: new Set(),
  muted: new Set(),
})

/** The draft that they go on with in this place of the thread. */
export const draftIn = (reader: Reader, kind: string) => reader.thread?.drafts[kind as DraftedIn] ?? null

/** What a page needs to know of its reader beside who they are. */
export type Needs = {
  thread?: {
    id: number
    /** All of it is shown: whoever sees it has read it, to this instant (milliseconds since 1970). */
    readThrough: number | null
    /** The posts that may be new, oldest first: anchor, author, instant, and whether the page shows it. */
    posts: [string, number, number, boolean][]
  }
  /** The threads that a list shows. */
  rows?: number[]
  /** A category or tag that can be followed: `category:travel`. */
  place?: string
  /** A member whose page it is. */
  profile?: number
}
