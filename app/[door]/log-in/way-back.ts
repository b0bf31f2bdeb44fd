import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { pathBefore, returnPath } from '@/lib/return-path'

/** Where to go after signing in: where the link says, or else the page that the person came from. */
export async function wayBack(next: string | string[] | undefined): Promise<string> {
  const named = [next].flat()[0]
  if (named !== undefined) return returnPath(named)
  return pathBefore((await headers()).get('referer'), env().SITE_URL)
}
