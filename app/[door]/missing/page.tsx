import type { Metadata } from 'next'
import { Missing } from '@/components/missing'
import type { DoorParams } from '@/lib/door'

export const metadata: Metadata = { title: 'Nothing here' }

export default async function MissingPage({ params }: DoorParams) {
  const { door } = await params
  return door === 'none' ? null : <Missing />
}
