import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { QuestionList } from '@/components/question-list'
import { feeds } from '@/lib/feeds/catalog'
import { memberPath } from '@/lib/members/path'
import { listAddress, notFound, pageMetadata } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { questionsBy } from '@/lib/questions/queries'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

type Props = Params<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return notFound
  return pageMetadata({
    title: member.name,
    description: `Questions, answers and favorites by ${member.name}.`,
    path: listAddress(memberPath(member.name), (await params).cursor),
    feed: feeds.member(member.name),
  })
}

export default async function Questions({ params }: Props) {
  const { cursor } = await params
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await questionsBy(member.name, cursor)
  if (!page) return <Malformed />
  const path = memberPath(member.name)
  return (
    <ProfileFrame member={member} open="questions">
      {page.rows.length === 0 && (
        <EmptyPage cursor={cursor} of="questions" path={path}>
          No questions by <MemberName name={member.name} /> yet.
        </EmptyPage>
      )}
      <QuestionList rows={page.rows} within="profile" />
      <Pager path={path} cursor={cursor} of="questions" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
