import { Time } from '@/components/time'
import { categoryPath } from '@/lib/categories/path'
import type { ThreadView } from '@/lib/questions/thread'

/** Where and when it was asked, and its title. */
export function ThreadHead({ thread }: { thread: Pick<ThreadView, 'title' | 'category' | 'createdAt'> }) {
  return (
    <div className="head">
      <div className="hang">
        <p className="crumb margin">
          <a href={categoryPath(thread.category)}>{thread.category.name}</a>{' '}
          <Time at={thread.createdAt} style="day" />
        </p>
        <h1 dir="auto">{thread.title}</h1>
      </div>
    </div>
  )
}
