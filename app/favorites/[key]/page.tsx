import type { Metadata } from 'next'
import { Columns } from '@/components/columns'
import { Empty } from '@/components/empty'
import { MemberLink } from '@/components/member-link'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { favoritedBy } from '@/lib/favorites/queries'
import { target, targetNouns } from '@/lib/favorites/target'
import { pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { threadPath } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'

type Props = Params<{ key: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const described = { title: 'Favorites', description: 'The members who favorited this.' }
  return pageMetadata({ ...described, path: `/favorites/${(await params).key}`, hidden: true })
}

export default async function FavoritedBy({ params }: Props) {
  const { key } = await params
  const { data: what } = target.safeParse(key)
  const thing = what ? await favoritedBy(what.kind, what.id) : null
  if (!what || !thing) return <Missing />
  const path = threadPath(thing.question)
  const { kind } = what
  return (
    <Columns>
      <PageHead title="Favorites">
        {counted(thing.count, 'member')} favorited {kind === 'answer' ? 'an' : 'the'} {targetNouns[kind]} by{' '}
        <MemberName name={thing.authorName} />:{' '}
        <a href={kind === 'question' ? path : `${path}#${anchorOf({ kind, id: what.id })}`} dir="auto">
          {thing.question.title}
        </a>
      </PageHead>
      {thing.names.length === 0 ? <Empty>Nobody yet.</Empty> : <Names names={thing.names} />}
      {thing.count > thing.names.length && <Empty>Showing the first {thing.names.length}.</Empty>}
    </Columns>
  )
}

const Names = ({ names }: { names: string[] }) => (
  <div className="hang">
    <ul role="list" className="linklist linklist--two meta">
      {names.map((name) => (
        <li key={name}>
          <MemberLink name={name} />
        </li>
      ))}
    </ul>
  </div>
)
