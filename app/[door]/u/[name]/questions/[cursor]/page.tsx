import type { Metadata } from 'next'
import { Empty } from '@/components/empty'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import { QuestionList } from '@/components/question-list'
import type { DoorParams } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { questionsBy } from '@/lib/questions/queries'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return { title: 'Nothing here' }
  return { title: member.name, description: `What ${member.name} asks, answers and keeps on Hindsight.` }
}

export default async function Questions({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await questionsBy(member.name, cursor)
  if (!page) return <Malformed />
  return (
    <ProfileFrame member={member} open="questions">
      {page.rows.length === 0 && <Empty>{member.name} has not asked anything here.</Empty>}
      <QuestionList rows={page.rows} within="profile" />
      <Pager path={memberPath(member.name)} of="questions" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
