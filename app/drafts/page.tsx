import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { LogInFirst } from '@/components/log-in-first'
import { PageHead } from '@/components/page-head'
import { viewer } from '@/lib/auth'
import { draftsOf } from '@/lib/drafts/queries'
import { unlisted } from '@/lib/page-metadata'
import { DraftRow } from './draft-row'

export const metadata = unlisted('Your drafts')

export default async function DraftsPage() {
  const member = await viewer()
  if (!member) return <LogInFirst to="/drafts" purpose="Log in to see your drafts." />
  const drafts = await draftsOf(member.id)
  const now = new Date()
  return (
    <Columns>
      <PageHead title="Your drafts">Unfinished posts from any device. Only you can see them.</PageHead>
      {drafts.length === 0 ? (
        <Empty>
          No drafts. What you write is saved here until you post it. <a href="/ask">Ask a question</a>
        </Empty>
      ) : (
        <ol role="list" className="hang drafts">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} now={now} />
          ))}
        </ol>
      )}
    </Columns>
  )
}
