import { Missing } from '@/components/missing'
import { notFound } from '@/lib/page-metadata'

export const metadata = notFound

export default function MissingPage() {
  return <Missing />
}
