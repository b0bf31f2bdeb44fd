import type { Metadata } from 'next'
import { Empty } from '@/components/empty'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import type { DoorParams } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { favoritesOf } from '@/lib/members/queries'
import { FavoriteRows } from '../../_components/favorite-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return { title: 'Nothing here' }
  return { title: `Favorites of ${member.name}`, description: `What ${member.name} made a favorite.` }
}

export default async function Favorites({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await favoritesOf(member.name, cursor)
  if (!page) return <Malformed />
  return (
    <ProfileFrame member={member} open="favorites">
      {page.rows.length === 0 && <Empty>{member.name} has no favorites yet.</Empty>}
      <FavoriteRows rows={page.rows} />
      <Pager
        path={`${memberPath(member.name)}/favorites`}
        of="favorites"
        older={page.older}
        newer={page.newer}
      />
    </ProfileFrame>
  )
}
