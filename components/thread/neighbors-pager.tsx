import { threadAddress, type Within } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import type { ThreadPart } from '@/lib/questions/thread-part'
import type { Neighbors } from '@/lib/questions/thread-queries'

type Props = Neighbors & {
  thread: Pick<ThreadView, 'id' | 'slug' | 'category'>
  look: { show: ThreadPart; within: Within }
}

/** The threads asked just before and just after this one; of its category, for who came by that. */
export function NeighborsPager({ thread, look: { show, within }, older, newer }: Props) {
  const inCategory = within === 'category'
  if (!older && !newer && !inCategory) return null
  return (
    <div className="hang">
      <nav
        className="pager pager--titles"
        aria-label={`Older and newer questions${inCategory ? ` in ${thread.category.name}` : ''}`}
      >
        {inCategory && (
          <p>
            In {thread.category.name}.{' '}
            <a href={threadAddress(thread, { show })}>Older and newer of all questions</a>
          </p>
        )}
        {older && (
          <a className="to" href={threadAddress(older, { within })} rel="prev">
            <span>« Older</span> <bdi>{older.title}</bdi>
          </a>
        )}
        {newer && (
          <a className="to to--end" href={threadAddress(newer, { within })} rel="next">
            <span>Newer »</span> <bdi>{newer.title}</bdi>
          </a>
        )}
      </nav>
    </div>
  )
}
