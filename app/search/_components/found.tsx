import type { Search } from '@/lib/search/input'
import type { Results } from '../results'
import { DidYouMean } from './did-you-mean'
import { HitList } from './hit-list'
import { HowMany } from './how-many'
import { HowToSearch } from './how-to-search'
import { NamesFound } from './names-found'
import { NothingFound, NothingToLookFor, TooBroad, TooOften } from './nothing'
import { Orders } from './orders'
import { WordsLeftOut } from './words-left-out'

type Props = {
  search: Search
  results: Exclude<Results, { kind: 'unreadable-cursor' }>
  isFirst: boolean
  now: Date
}

/** What came of a search: threads with their best passages, or an honest sentence and what to do next. */
export function Found({ search, results, isFirst, now }: Props) {
  switch (results.kind) {
    case 'blank':
      return <HowToSearch />
    case 'too-often':
      return <TooOften />
    case 'nothing-to-look-for':
      return <NothingToLookFor />
    case 'too-broad':
      return <TooBroad search={search} now={now} />
    case 'found':
      return (
        <>
          <DidYouMean search={search} meant={results.meant} />
          <NamesFound names={results.names} />
          <WordsLeftOut results={results} />
          {results.hits.length === 0 ? (
            <NothingFound search={search} isFirst={isFirst} />
          ) : (
            <section aria-labelledby="threads">
              <Orders search={search} />
              <HowMany count={results.count} />
              <HitList search={search} found={results} isFirst={isFirst} />
            </section>
          )}
        </>
      )
  }
}
