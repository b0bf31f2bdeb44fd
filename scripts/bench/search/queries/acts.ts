import { nothingSearched, type Search } from '@/lib/search/input'
import { didYouMean, namesLike, type SearchOutcome, search } from '@/lib/search/queries'
import { similarTo } from '@/lib/similar/queries'
import { type Forum, present } from '../forum/forum'
import type { Act } from './classes'
import { draftOf } from './reading'

/** What came of a search: how many results, and whether the site gave up on it or ranked only the newest. */
export type Came = { results: number; gaveUp: boolean; bounded: boolean }

/** A search that is ready to be timed. */
export type Ready = () => Promise<Came>

const now = new Date(present * 1000)

const cameOf = (outcome: SearchOutcome): Came => ({
  results: outcome.kind === 'found' ? outcome.hits.length : 0,
  gaveUp: outcome.kind === 'too-broad',
  bounded: outcome.kind === 'found' && outcome.bounded,
})

const withResults = (results: number): Came => ({ results, gaveUp: false, bounded: false })

type Given = { forum: Forum; number: number; asked: Search }

const acts: Record<Act, (given: Given) => Promise<Ready | undefined>> = {
  'first page':
    async ({ asked }) =>
    async () =>
      cameOf(await search(asked, null, now)),
  'second page': async ({ asked }) => {
    const first = await search(asked, null, now)
    const older = first.kind === 'found' ? first.older : null
    return older === null ? undefined : async () => cameOf(await search(asked, older, now))
  },
  'did you mean':
    async ({ asked }) =>
    async () => {
      const came = cameOf(await search(asked, null, now))
      const meant = came.results || came.gaveUp ? null : await didYouMean(asked, now)
      return { ...came, results: meant === null ? 0 : 1 }
    },
  names:
    async ({ asked }) =>
    async () => {
      const { members, tags } = await namesLike(asked.q)
      return withResults(members.length + tags.length)
    },
  similar: async ({ forum, number }) => {
    const draft = draftOf(forum, number)
    return async () => withResults((await similarTo(draft)).length)
  },
}

/** Makes a search ready; undefined when there is nothing to time, as a second page where the first holds all. */
export const readyFor = (
  act: Act,
  given: { forum: Forum; number: number; search: Partial<Search> },
): Promise<Ready | undefined> => acts[act]({ ...given, asked: { ...nothingSearched, ...given.search } })
