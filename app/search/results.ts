import 'server-only'
import { clientAddress } from '@/lib/auth'
import { Refusal } from '@/lib/refusal'
import { isNarrowed, type Search } from '@/lib/search/input'
import { didYouMean, namesLike, type SearchOutcome, search as searched } from '@/lib/search/queries'
import { throttle } from '@/lib/throttles/commands'

export type Names = Awaited<ReturnType<typeof namesLike>>

export type Results =
  /** Nobody looks for anything yet. */
  | { kind: 'blank' }
  /** This network searches more than its share. */
  | { kind: 'too-often' }
  | (SearchOutcome & { names: Names; meant: string | null })

const noNames: Names = { members: [], tags: [] }

/** What the page has to show. Names and corrections belong to the first page of results only. */
export async function resultsOf(search: Search, cursor: string | null, now: Date): Promise<Results> {
  if (search.q === '' && !isNarrowed(search)) return { kind: 'blank' }
  if (await isTooOften()) return { kind: 'too-often' }
  const first = search.q !== '' && cursor === null
  const [outcome, names, meant] = await Promise.all([
    searched(search, cursor, now),
    first ? namesLike(search.q) : noNames,
    first ? didYouMean(search, now) : null,
  ])
  return { ...outcome, names, meant }
}

async function isTooOften(): Promise<boolean> {
  try {
    await throttle('searching', await clientAddress())
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
