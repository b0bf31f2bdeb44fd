import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { memberPath } from '@/lib/members/path'
import { favoritesOf } from '@/lib/members/queries'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { FavoriteRows } from '../../_components/favorite-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

type Props = Params<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return notFound
  return pageMetadata({
    title: `Favorites of ${member.name}`,
    description: `What ${member.name} favorited.`,
    path: listAddress(`${memberPath(member.name)}/favorites`, (await params).cursor),
    hidden: true,
  })
}

export default async function Favorites({ params }: Props) {
  const { cursor } = await params
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await favoritesOf(member.name, cursor)
  if (!page) return <Malformed />
  const path = `${memberPath(member.name)}/favorites`
  return (
    <ProfileFrame member={member} open="favorites">
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
