import type { Viewer } from '@/lib/auth'
import { ownFavoritesIn } from '@/lib/favorites/queries'
import type { Narrowing } from '@/lib/questions/narrowing'
import type { PostView, ThreadView } from '@/lib/questions/thread'
import { newTo } from '@/lib/read-marks/news'
import { seenThrough } from '@/lib/read-marks/queries'
import { rememberReading } from '@/lib/read-marks/reading'

/** Who looks at a thread, and at how much of it. By the member door, but nobody: a session that ended. */
type Looking = { member: Viewer | null; byMemberDoor: boolean; narrowing: Narrowing }

/** Who reads a thread: the keys in `favorites` are what they marked, `news` came since they were last here. */
export type Reader = Looking & { favorites: Set<string>; news: ReadonlySet<PostView> }

/** The reader of a thread. A member who is shown all of it has read it from then on. */
export async function readerOf(thread: ThreadView, looking: Looking): Promise<Reader> {
  const { member, narrowing } = looking
  if (!member) return { ...looking, favorites: new Set(), news: new Set() }
  const [favorites, seen] = await Promise.all([
    ownFavoritesIn(thread.id, member.id),
    seenThrough(thread.id, member.id),
  ])
  const reading = { readerId: member.id, seenThrough: seen }
  if (narrowing.show === 'all') await rememberReading(thread, reading)
  return { ...looking, favorites, news: new Set(newTo(reading, thread.timeline)) }
}
