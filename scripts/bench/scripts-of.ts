const tags = /<script\b[^>]*>/g
const chunks = /\/_next\/static\/[^"'\\\s?]+\.js/g

/**
 * The scripts that a page has a browser load: its tags, and the chunks that its data for React names, which are loaded
 * when that is read. What is only for browsers without modules is loaded by none of today's.
 */
export function scriptsOf(html: string): string[] {
  const found = html.match(tags) ?? []
  const sources = (list: string[]) => list.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])
  const outdated = new Set(sources(found.filter((tag) => /\bnomodule\b/i.test(tag))))
  const named = [...sources(found), ...(html.match(chunks) ?? [])]
  return [...new Set(named)].filter((path) => !outdated.has(path))
}
