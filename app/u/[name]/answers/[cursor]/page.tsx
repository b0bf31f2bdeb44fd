import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { feeds } from '@/lib/feeds/catalog'
import { memberPath } from '@/lib/members/path'
import { answersBy } from '@/lib/members/queries'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { AnswerRows } from '../../_components/answer-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

type Props = Params<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return notFound
  return pageMetadata({
    title: `Answers by ${member.name}`,
    description: `Answers by ${member.name}, newest first.`,
    path: listAddress(`${memberPath(member.name)}/answers`, (await params).cursor),
    feed: feeds.member(member.name),
  })
}

export default async function Answers({ params }: Props) {
  const { cursor } = await params
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await answersBy(member.name, cursor)
  if (!page) return <Malformed />
  const path = `${memberPath(member.name)}/answers`
  return (
    <ProfileFrame member={member} open="answers">
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
