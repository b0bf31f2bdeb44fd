import type { Metadata } from 'next'
import { EmptyPage } from '@/components/empty-page'
import { Malformed } from '@/components/malformed'
import { MemberName } from '@/components/member-name'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { QuestionList } from '@/components/question-list'
import type { DoorParams } from '@/lib/door'
import { feeds } from '@/lib/feeds/catalog'
import { memberPath } from '@/lib/members/path'
import { listAddress, pageMetadata, unlisted } from '@/lib/page-metadata'
import { questionsBy } from '@/lib/questions/queries'
import { withNews } from '@/lib/read-marks/list-queries'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return unlisted('Nothing here')
  return pageMetadata({
    title: member.name,
    description: `Questions, answers and favorites by ${member.name}.`,
    path: listAddress(memberPath(member.name), (await params).cursor),
    feed: feeds.member(member.name),
  })
}

export default async function Questions({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await questionsBy(member.name, cursor)
  if (!page) return <Malformed />
  const path = memberPath(member.name)
  return (
    <ProfileFrame member={member} open="questions" door={door}>
      {page.rows.length === 0 && (
        <EmptyPage cursor={cursor} of="questions" path={path}>
          No questions by <MemberName name={member.name} /> yet.
        </EmptyPage>
      )}
      <QuestionList rows={(await withNews(page, door)).rows} within="profile" />
      <Pager path={path} cursor={cursor} of="questions" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
