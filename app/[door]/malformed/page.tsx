import type { Metadata } from 'next'
import { Malformed } from '@/components/malformed'
import type { DoorParams } from '@/lib/door'

export const metadata: Metadata = { title: 'Not an address' }

export default async function MalformedPage({ params }: DoorParams) {
  const { door } = await params
  return door === 'none' ? null : <Malformed />
}
