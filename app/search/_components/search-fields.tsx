import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Disclosure } from '@/components/ui/disclosure'
import { InputField } from '@/components/ui/input-field'
import { SelectField } from '@/components/ui/select-field'
import { outcomeSlug } from '@/lib/follow-ups/outcome'
import type { Search } from '@/lib/search/input'
import { fieldWords, outcomeOptions, stateOptions, waitOptions } from './filter-words'

type Props = {
  search: Search
  categories: { slug: string; name: string }[]
  /** How many filters are set. */
  set: number
}

/** The form of a search, filled with what was looked for. What is left empty in it does not narrow anything. */
export function SearchFields({ search, categories, set }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form can be the landmark itself; <search> would be one more box.
    <form className="search-page" role="search" action="/search">
      <label htmlFor="q">{fieldWords.q}</label>
      <div className="search-page__line">
        <input id="q" name="q" type="search" defaultValue={search.q} dir="auto" autoComplete="off" />
        <Button main>Search</Button>
      </div>
      {search.sort !== 'relevance' && <input type="hidden" name="sort" value={search.sort} />}
      <Disclosure summary={set > 0 ? `Filters (${set})` : 'Filters'}>
        <div className="filters two">
          <About search={search} categories={categories} />
          <Ending search={search} />
        </div>
        <Button>Search with these filters</Button>
      </Disclosure>
    </form>
  )
}

function About({ search, categories }: Pick<Props, 'search' | 'categories'>) {
  const named = categories.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <>
      <SelectField
        {...called('category')}
        options={[{ value: '', label: 'Any' }, ...named]}
        defaultValue={search.category ?? ''}
      />
      <InputField {...called('tag')} {...plainWord} defaultValue={search.tag ?? ''} />
      <InputField {...called('asker')} {...plainWord} defaultValue={search.asker ?? ''} />
      <InputField {...called('by')} {...plainWord} defaultValue={search.by ?? ''} />
      <InputField {...called('from')} type="date" defaultValue={search.from ?? ''} />
      <InputField {...called('to')} type="date" defaultValue={search.to ?? ''} />
    </>
  )
}

function Ending({ search }: { search: Search }) {
  const { outcome, state, wait, best, unanswered } = search
  const outcomeValue =
    outcome === null || outcome === 'any' || outcome === 'none' ? outcome : outcomeSlug(outcome)
  return (
    <>
      <SelectField {...called('outcome')} options={outcomeOptions} defaultValue={outcomeValue ?? ''} />
      <SelectField {...called('wait')} options={waitOptions} defaultValue={wait ?? ''} />
      <SelectField {...called('state')} options={stateOptions} defaultValue={state ?? ''} />
      <div>
        <Check name="best" value="1" defaultChecked={best} label={fieldWords.best} />
        <Check name="unanswered" value="1" defaultChecked={unanswered} label={fieldWords.unanswered} />
      </div>
    </>
  )
}

const plainWord = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, dir: 'auto' } as const

const called = (name: keyof typeof fieldWords) => ({ name, label: fieldWords[name] })
