import { slotOf, snippetTag } from '@/lib/reader/snippets'
import { bytesOf, escaped } from './html'

const isId = /^[\w-]+$/

/**
 * The snippets of a page (components/snippet.tsx), of which `html` is the bytes: gives those of one of their places, by its name and the values that
 * stand there. Throws for a mistake of ours.
 */
export function snippetsIn(html: string, key: string): (name: string, values: string) => string {
  const tag = snippetTag(key)
  const snippets = new Map<string, string>()
  for (const [, name = '', snippet = ''] of html.matchAll(
    new RegExp(`<${tag} data-name="([^"]*)">(.*?)</${tag}>`, 'gs'),
  ))
    snippets.set(name, checked(snippet, key))
  const slots = new RegExp(`${slotOf(key, 'id', '([a-zA-Z]+)')}|${slotOf(key, 'text', '([a-zA-Z]+)')}`, 'g')

  return (name, query) => {
    const snippet = snippets.get(name)
    if (snippet === undefined) throw new Error(`There is no snippet ${name}`)
    const values = new URLSearchParams(query)
    return snippet.replace(slots, (_, id: string | undefined, text: string | undefined) => {
      const value = values.get(id ?? text ?? '')
      if (value === null || (id !== undefined && !isId.test(value)))
        throw new Error(`The snippet ${name} has no ${id ?? text} like that`)
      return id === undefined ? bytesOf(escaped(value)) : value
    })
  }
}

/** What may be any text is part of no mark. */
function checked(snippet: string, key: string): string {
  const inMark = new RegExp(`(?:\\{\\{${key} [^}]*|data-for="[^"]*)${slotOf(key, 'text', '[a-zA-Z]+')}`)
  if (inMark.test(snippet)) throw new Error('A text is part of a mark in a snippet')
  return snippet
}
