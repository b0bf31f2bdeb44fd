import { Missing } from '@/components/missing'
import { Moved } from '@/components/moved'
import type { DoorParams } from '@/lib/door'
import { idFrom } from '@/lib/id'
import { threadPath } from '@/lib/questions/slug'
import { thread } from '@/lib/questions/thread-queries'

export const generateStaticParams = () => [{ id: '0' }]

/** `/q/12`: the address without its readable tail. */
export default async function ShortAddress({ params }: DoorParams<{ id: string }>) {
  const { door, id } = await params
  if (door === 'none') return null
  const number = idFrom(id)
  const shown = number && (await thread(number))
  return shown ? <Moved to={threadPath(shown)} /> : <Missing />
}
