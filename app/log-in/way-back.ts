import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { textOf } from '@/lib/form-state'
import { rendering } from '@/lib/rendering'
import { pathBefore, returnPath } from '@/lib/return-path'

/**
 * Where to go after signing in: where the link says, or what the form carries that this page answers; or else the page that
 * the person came from.
 */
export async function wayBack(next: string | string[] | undefined): Promise<string> {
  const named = [next].flat()[0] ?? carriedByForm()
  if (named !== undefined) return returnPath(named)
  return pathBefore((await headers()).get('referer'), env().SITE_URL)
}

function carriedByForm(): string | undefined {
  const sent = rendering()?.form
  return sent && textOf(sent.state.values, 'next')
}
