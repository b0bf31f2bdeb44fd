import type { Viewer } from '@/lib/auth'
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
}

/** Who reads a thread: the keys in `favorites` are what they marked, `news` came since they were last here. */
export type Reader = Looking &
  Pick<Standing, 'follows' | 'mailsEvery' | 'muted'> & { favorites: Set<string>; news: ReadonlySet<PostView> }

const nobody = {
  favorites: new Set<string>(),
  news: new Set<PostView>(),
  follows: 'none',
  mailsEvery: false,
  muted: new Set<number>(),
} as const

/** The reader of a thread. A member who is shown all of it has read it from then on. */
export async function readerOf(thread: ThreadView, looking: Looking): Promise<Reader> {
  const { member, narrowing } = looking
  if (!member) return { ...looking, ...nobody }
  const [favorites, { seenThrough, ...standing }] = await Promise.all([
    ownFavoritesIn(thread.id, member.id),
    standingIn(thread.id, member.id),
  ])
  const reading = { readerId: member.id, seenThrough }
  if (narrowing.show === 'all')
    await Promise.all([rememberReading(thread, reading), readNotices(thread, member.id)])
  return { ...looking, ...standing, favorites, news: new Set(newTo(reading, thread.timeline)) }
}
