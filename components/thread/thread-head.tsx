import { Breadcrumbs } from '@/components/breadcrumbs'
import { Time } from '@/components/time'
import { categoryPath } from '@/lib/categories/path'
import { env } from '@/lib/env'
import type { ThreadView } from '@/lib/questions/thread'
import { whole } from '@/lib/site-address'

type Props = { thread: Pick<ThreadView, 'id' | 'title' | 'category' | 'createdAt'> }

/** Where and when it was asked, and its title; on paper its address too, as short as one would type it. */
export function ThreadHead({ thread }: Props) {
  return (
    <div className="head">
      <div className="hang">
        <div className="crumb margin">
          <Breadcrumbs trail={[{ href: categoryPath(thread.category), name: thread.category.name }]} />
          <Time at={thread.createdAt} style="day" />
        </div>
        <h1 dir="auto">{thread.title}</h1>
        <p className="address meta">{whole(env().SITE_URL, `/q/${thread.id}`)}</p>
      </div>
    </div>
  )
}
