import type { Search } from '@/lib/search/input'
import { memberName } from '../forum/members'
import { tagName } from '../forum/tags'
import { type Band, bands, isIn } from './frequency'
import { misspelling } from './misspelling'
import type { Reading } from './reading'

/** What the site does with a search. */
export type Act = 'first page' | 'second page' | 'did you mean' | 'names' | 'similar'

/**
 * A kind of search. `draw` makes one from what somebody has read, and from something else that they have read, or
 * nothing if these have no such words.
 */
export type QueryClass = {
  name: string
  act: Act
  draw: (read: Reading, other: Reading, site: Site) => Partial<Search> | undefined
}

/** Words that the search passes over, and the categories' slugs in the order of their ids. */
export type Site = { passedOver: ReadonlySet<string>; categories: string[] }

const { rare, middling, common, veryCommon } = bands

const wordsWithin = (band: Band, { words }: Reading, { passedOver }: Site) => [
  ...new Set(words.filter((word) => !passedOver.has(word) && isIn(band, word))),
]

/** A search for a word of each of these bands, all of them from one text. */
const wordsOf =
  (...wanted: [Band, ...Band[]]) =>
  (read: Reading, _other: Reading, site: Site): Partial<Search> | undefined => {
    const found: string[] = []
    for (const band of wanted) {
      const left = wordsWithin(band, read, site).filter((word) => !found.includes(word))
      const word = left[Math.floor(read.random() * left.length)]
      if (!word) return undefined
      found.push(word)
    }
    return { q: found.join(' ') }
  }

const oneCommon = wordsOf(common)

const narrowed =
  (filter: (read: Reading, site: Site) => Partial<Search> | undefined): QueryClass['draw'] =>
  (read, other, site) => {
    const [words, narrowing] = [oneCommon(read, other, site), filter(read, site)]
    return words && narrowing && { ...words, ...narrowing }
  }

const neverTogether: QueryClass['draw'] = (read, other, site) => {
  const [one, two] = [wordsOf(rare)(read, other, site), wordsOf(rare)(other, read, site)]
  return one && two && { q: `${one.q} ${two.q}` }
}

const phrase: QueryClass['draw'] = ({ words }, _other, { passedOver }) => {
  const telling = (word = '') => !passedOver.has(word) && isIn({ from: common.from, to: 1 }, word)
  const at = words.findIndex((word, index) => telling(word) && telling(words[index + 1]))
  return at < 0 ? undefined : { q: `"${words[at]} ${words[at + 1]}"` }
}

const misspelt: QueryClass['draw'] = ({ titleWords, random }, _other, { passedOver }) => {
  const word = titleWords.find(
    (one) => !passedOver.has(one) && isIn({ from: rare.from, to: common.from }, one),
  )
  const typed = word && misspelling(word, random)
  return typed && typed !== word ? { q: typed } : undefined
}

const misspeltName: QueryClass['draw'] = ({ thread, random }) => {
  const [tag] = thread.tagIds
  const name = tag && random() < 0.5 ? tagName(tag) : memberName(thread.askerId)
  return { q: misspelling(name, random) }
}

const tagOf = ({ thread }: Reading) => {
  const [id] = thread.tagIds
  return id ? { tag: tagName(id) } : undefined
}

const categoryOf = ({ thread }: Reading, { categories }: Site) => ({
  category: categories[thread.categoryId - 1] ?? null,
})

const onFirstPage = (name: string, draw: QueryClass['draw']): QueryClass => ({
  name,
  act: 'first page',
  draw,
})

export const queryClasses: QueryClass[] = [
  onFirstPage('rare (1 text in 100,000)', wordsOf(rare)),
  onFirstPage('middling (1 in 3,000)', wordsOf(middling)),
  onFirstPage('common (1 in 100)', oneCommon),
  onFirstPage('very common (1 in 6)', wordsOf(veryCommon)),
  onFirstPage('rare + rare', wordsOf(rare, rare)),
  onFirstPage('common + rare', wordsOf(common, rare)),
  onFirstPage('common + common', wordsOf(common, common)),
  onFirstPage('very common + very common', wordsOf(veryCommon, veryCommon)),
  onFirstPage('rare + rare, never together', neverTogether),
  onFirstPage('phrase of common words', phrase),
  onFirstPage(
    'common, in a category',
    narrowed((read, site) => categoryOf(read, site)),
  ),
  onFirstPage('common, with a tag', narrowed(tagOf)),
  onFirstPage(
    'common, worked out',
    narrowed(() => ({ outcome: 'worked_out' })),
  ),
  onFirstPage(
    'common, still open',
    narrowed(() => ({ state: 'open' })),
  ),
  onFirstPage(
    'common, newest first',
    narrowed(() => ({ sort: 'newest' })),
  ),
  onFirstPage(
    'common, most favorited first',
    narrowed(() => ({ sort: 'favorites' })),
  ),
  onFirstPage('no words, worked out in a category', (read, _other, site) => ({
    ...categoryOf(read, site),
    outcome: 'worked_out',
  })),
  { name: 'common, second page', act: 'second page', draw: oneCommon },
  { name: 'misspelt, with “did you mean”', act: 'did you mean', draw: misspelt },
  { name: 'members and tags like a misspelt one', act: 'names', draw: misspeltName },
  { name: 'similar questions for a draft', act: 'similar', draw: () => ({}) },
]
