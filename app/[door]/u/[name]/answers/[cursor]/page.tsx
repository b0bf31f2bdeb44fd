import type { Metadata } from 'next'
import { Empty } from '@/components/empty'
import { Malformed } from '@/components/malformed'
import { Missing } from '@/components/missing'
import { Pager } from '@/components/pager'
import type { DoorParams } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { answersBy } from '@/lib/members/queries'
import { AnswerRows } from '../../_components/answer-rows'
import { ProfileFrame } from '../../_components/profile-frame'
import { memberNamed } from '../../member-named'

export const generateStaticParams = () => [{ name: 'none', cursor: 'first' }]

type Params = DoorParams<{ name: string; cursor: string }>

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const member = await memberNamed(params)
  if (!member) return { title: 'Nothing here' }
  return {
    title: `Answers by ${member.name}`,
    description: `What ${member.name} answered, the newest first.`,
  }
}

export default async function Answers({ params }: Params) {
  const { door, cursor } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  if (!member) return <Missing />
  const page = await answersBy(member.name, cursor)
  if (!page) return <Malformed />
  return (
    <ProfileFrame member={member} open="answers">
      {page.rows.length === 0 && <Empty>{member.name} has not answered anything here.</Empty>}
      <AnswerRows rows={page.rows} />
      <Pager path={`${memberPath(member.name)}/answers`} of="answers" older={page.older} newer={page.newer} />
    </ProfileFrame>
  )
}
