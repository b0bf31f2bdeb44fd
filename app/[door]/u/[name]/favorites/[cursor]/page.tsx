import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import type { DoorParams } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { favoritesOf } from '@/lib/members/queries'
import { listAddress, pageMetadata, unlisted } from '@/lib/page-metadata'
import { FavoriteRows } from '../../_components/favorite-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return unlisted('Nothing here')
  return pageMetadata({
    title: `Favorites of ${member.name}`,
    description: `What ${member.name} favorited.`,
    path: listAddress(`${memberPath(member.name)}/favorites`, (await params).cursor),
    hidden: true,
  })
}

export default async function Favorites({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await favoritesOf(member.name, cursor)
  if (!page) return <Malformed />
  const path = `${memberPath(member.name)}/favorites`
  return (
    <ProfileFrame member={member} open="favorites" door={door}>
      {page.rows.length === 0 && (
        <EmptyPage cursor={cursor} of="favorites" path={path}>
          No favorites yet.
        </EmptyPage>
      )}
      <FavoriteRows rows={page.rows} />
      <Pager path={path} cursor={cursor} of="favorites" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
