import { Malformed } from '@/components/malformed'
import type { DoorParams } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'

export const metadata = unlisted('Not an address')

export default async function MalformedPage({ params }: DoorParams) {
  const { door } = await params
  return door === 'none' ? null : <Malformed />
}
