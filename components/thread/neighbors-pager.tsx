import { threadPath } from '@/lib/questions/slug'

type Neighbor = { id: number; slug: string; title: string }

/** The threads asked just before and just after this one. */
export function NeighborsPager({ older, newer }: { older: Neighbor | null; newer: Neighbor | null }) {
  if (!older && !newer) return null
  return (
    <div className="hang">
      <nav className="pager pager--titles" aria-label="Older and newer questions">
        {older && (
          <a className="to" href={threadPath(older)} rel="prev" dir="auto">
            <span>« Older</span> {older.title}
          </a>
        )}
        {newer && (
          <a className="to to--end" href={threadPath(newer)} rel="next" dir="auto">
            <span>Newer »</span> {newer.title}
          </a>
        )}
      </nav>
    </div>
  )
}
