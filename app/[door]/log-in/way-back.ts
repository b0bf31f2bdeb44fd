import { headers } from 'next/headers'
import { pathBefore, returnPath } from '@/lib/return-path'

/** Where to go after signing in: where the link says, or else the page that the person came from. */
export async function wayBack(next: string | string[] | undefined): Promise<string> {
  const named = [next].flat()[0]
  if (named !== undefined) return returnPath(named)
  const sent = await headers()
  return pathBefore(sent.get('referer'), sent.get('host'))
}
