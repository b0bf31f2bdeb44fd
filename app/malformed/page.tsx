import { Malformed } from '@/components/malformed'
import { unlisted } from '@/lib/page-metadata'

export const metadata = unlisted('This link is broken')

export default function MalformedPage() {
  return <Malformed />
}
