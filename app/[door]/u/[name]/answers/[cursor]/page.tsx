import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import type { DoorParams } from '@/lib/door'
import { feeds } from '@/lib/feeds/catalog'
import { memberPath } from '@/lib/members/path'
import { answersBy } from '@/lib/members/queries'
import { listAddress, pageMetadata, unlisted } from '@/lib/page-metadata'
import { AnswerRows } from '../../_components/answer-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return unlisted('Nothing here')
  return pageMetadata({
    title: `Answers by ${member.name}`,
    description: `Answers by ${member.name}, newest first.`,
    path: listAddress(`${memberPath(member.name)}/answers`, (await params).cursor),
    feed: feeds.member(member.name),
  })
}

export default async function Answers({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await answersBy(member.name, cursor)
  if (!page) return <Malformed />
  const path = `${memberPath(member.name)}/answers`
  return (
    <ProfileFrame member={member} open="answers" door={door}>
      {page.rows.length === 0 && (
        <EmptyPage cursor={cursor} of="answers" path={path}>
          No answers by <MemberName name={member.name} /> yet.
        </EmptyPage>
      )}
      <AnswerRows rows={page.rows} />
      <Pager path={path} cursor={cursor} of="answers" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
