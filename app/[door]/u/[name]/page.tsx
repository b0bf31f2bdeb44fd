import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import type { DoorParams } from '@/lib/door'
import { memberPath } from '@/lib/members/path'
import { memberNamed } from './member-named'

export const generateStaticParams = () => [{ name: 'none' }]

export default async function Member({ params }: DoorParams<{ name: string }>) {
  const { door } = await params
  if (door === 'none') return null
  const member = await memberNamed(params)
  return member ? <Moved to={memberPath(member.name)} /> : <Missing />
}
