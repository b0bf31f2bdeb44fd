import { cache, createElement, type ReactNode } from 'react'
import { type SlotKind, type SnippetValues, slotOf, snippetAt, snippetTag } from '@/lib/reader/snippets'
import { pageKey } from '@/lib/rendering'

type Props<Ids extends SnippetValues, Texts extends SnippetValues> = {
  /** Unique on its page: whatever has this name differs by its values alone. */
  name: string
  /** Letters, digits, hyphens: they may be part of conditions, addresses and ids. */
  ids: Ids
  /** Anything: they stand in texts and attributes as they are. */
  texts?: Texts
  children: (values: Ids & Texts) => ReactNode
}

// Of one rendering of a page.
const snippetsRendered = cache(() => new Set<string>())

/** What repeats on a page, but for its values: it is rendered once, and the server entry puts it in every place (server/snippets.ts). */
export function Snippet<Ids extends SnippetValues, Texts extends SnippetValues = Record<never, never>>({
  name,
  ids,
  texts = {} as Texts,
  children,
}: Props<Ids, Texts>) {
  const key = pageKey()
  const values = { ...ids, ...texts }
  if (!key) return children(values)
  const place = snippetAt(key, name, values)
  const known = snippetsRendered()
  if (known.has(name)) return place
  known.add(name)
  const slots = { ...slotsFor(key, 'id', ids), ...slotsFor(key, 'text', texts) }
  return (
    <>
      {createElement(snippetTag(key), { 'data-name': name }, children(slots))}
      {place}
    </>
  )
}

const slotsFor = <Values extends SnippetValues>(key: string, kind: SlotKind, values: Values) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, slotOf(key, kind, name)])) as Values
