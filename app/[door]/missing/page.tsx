import { Missing } from '@/components/missing'
import type { DoorParams } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'

export const metadata = unlisted('Nothing here')

export default async function MissingPage({ params }: DoorParams) {
  const { door } = await params
  return door === 'none' ? null : <Missing />
}
