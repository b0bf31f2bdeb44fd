import { Breadcrumbs } from '@/components/breadcrumbs'
import { Time } from '@/components/time'
import { categoryPath } from '@/lib/categories/path'
import type { ThreadView } from '@/lib/questions/thread'

/** Where and when it was asked, and its title. */
export function ThreadHead({ thread }: { thread: Pick<ThreadView, 'title' | 'category' | 'createdAt'> }) {
  return (
    <div className="head">
      <div className="hang">
        <div className="crumb margin">
          <Breadcrumbs trail={[{ href: categoryPath(thread.category), name: thread.category.name }]} />
          <Time at={thread.createdAt} style="day" />
        </div>
        <h1 dir="auto">{thread.title}</h1>
      </div>
    </div>
  )
}
