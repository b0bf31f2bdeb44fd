import type { Viewer } from '@/lib/auth'
import type { Draft } from '@/lib/drafts/draft'
import { draftsIn } from '@/lib/drafts/queries'
import { ownFavoritesIn } from '@/lib/favorites/queries'
import { readNotices } from '@/lib/notices/reading'
import type { Narrowing } from '@/lib/questions/narrowing'
import { type Standing, standingIn } from '@/lib/questions/standing-queries'
import type { PostView, ThreadView } from '@/lib/questions/thread'
import { newTo } from '@/lib/read-marks/news'
import { rememberReading } from '@/lib/read-marks/reading'

/** Who looks at a thread, and at how much of it. By the member door, but nobody: a session that ended. */
type Looking = {
  member: Viewer | null
  byMemberDoor: boolean
  /** The page is the answer to one of its forms. */
  isAnswered: boolean
  narrowing: Narrowing
  /** The submission of the draft that the address names. */
  draft?: string
}

type Own = Pick<Standing, 'follows' | 'mailsEvery'> & {
  muted: ReadonlySet<number>
  /** The keys of what they marked. */
  favorites: ReadonlySet<string>
  /** What came since they were last here. */
  news: ReadonlySet<PostView>
  /** What they have begun to write. */
  drafts: { answer: Draft | null; followUp: Draft | null }
}

/** Who reads a thread. */
export type Reader = Looking & Own

const nobody: Own = {
  favorites: new Set(),
  news: new Set(),
  follows: 'none',
  mailsEvery: false,
  muted: new Set(),
  drafts: { answer: null, followUp: null },
}

/** The reader of a thread. A member who is shown all of it has read it from then on. */
export async function readerOf(thread: ThreadView, looking: Looking): Promise<Reader> {
  const { member, narrowing } = looking
  if (!member) return { ...looking, ...nobody }
  const [favorites, { seenThrough, ...standing }, drafts] = await Promise.all([
    ownFavoritesIn(thread.id, member.id),
    standingIn(thread.id, member.id),
    draftsIn(thread.id, member.id, looking.draft),
  ])
  const reading = { readerId: member.id, seenThrough }
  if (narrowing.show === 'all')
    await Promise.all([rememberReading(thread, reading), readNotices(thread, member.id)])
  return { ...looking, ...standing, favorites, drafts, news: new Set(newTo(reading, thread.timeline)) }
}
