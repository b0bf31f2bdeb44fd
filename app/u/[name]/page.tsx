import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import { memberPath } from '@/lib/members/path'
import type { Params } from '@/lib/params'
import { memberNamed } from './member-named'

export default async function Member({ params }: Params<{ name: string }>) {
  const member = await memberNamed(params)
  return member ? <Moved to={memberPath(member.name)} /> : <Missing />
}
