const tags = /<(script|link)\b[^>]*>/g
const loaded = /\brel="(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)"/
const imported = /\b(?:from|import)\s*["'](\.\/[^"']+)["']/g

/** What a page has a browser load, by its tags: the addresses of scripts, and of everything else. */
export function partsOf(html: string): { scripts: string[]; others: string[] } {
  const found = html.match(tags) ?? []
  const named = (attribute: string, list: string[]) => [
    ...new Set(list.flatMap((tag) => new RegExp(`\\b${attribute}="(/[^"]+)"`).exec(tag)?.[1] ?? [])),
  ]
  const scripts = named('src', found)
  const links = named(
    'href',
    found.filter((tag) => loaded.test(tag)),
  )
  return { scripts, others: links.filter((path) => !scripts.includes(path)) }
}

/** The modules beside it that a module is loaded with. */
export const importsIn = (module: string) =>
  [...module.matchAll(imported)].map(([, name = '']) => name.replace('./', ''))
