import { Columns } from '@/components/columns'
import { EmptyPage } from '@/components/empty-page'
import { LogInFirst } from '@/components/log-in-first'
import { Malformed } from '@/components/malformed'
import { PageHead } from '@/components/page-head'
import { Pager } from '@/components/pager'
import { viewer } from '@/lib/auth'
import { activity, newestUnread } from '@/lib/notices/queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { ReadAll } from '../_components/read-all'
import { ThreadNews } from '../_components/thread-news'

export const metadata = unlisted('Activity')

export default async function ActivityPage({ params }: Params<{ cursor: string }>) {
  const { cursor } = await params
  const member = await viewer()
  if (!member) return <LogInFirst to="/activity" purpose="Log in to see your activity." />
  const [page, newest] = await Promise.all([activity(member.id, cursor), newestUnread(member.id)])
  if (!page) return <Malformed />
  return (
    <Columns>
      <PageHead title="Activity">
        News about what you wrote and the threads you subscribe to.{' '}
        <a href="/settings/notices">Notification settings</a>
      </PageHead>
      {newest && <ReadAll through={newest} />}
      {page.threads.length === 0 && (
        <EmptyPage cursor={cursor} of="notifications" path="/activity">
          No notifications yet. You’ll get them when you ask, answer or <a href="/">subscribe to a thread</a>.
        </EmptyPage>
      )}
      <ol role="list" className="activity">
        {page.threads.map((news) => (
          <ThreadNews key={news.thread.id} news={news} />
        ))}
      </ol>
      <Pager path="/activity" cursor={cursor} of="notifications" older={page.older} newer={page.newer} />
    </Columns>
  )
}
