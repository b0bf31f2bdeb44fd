/** A page or a part of the map: its path, and when it last changed, if that is known. */
export type Entry = { path: string; changedAt: Date | null }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const entryIn =
  (element: 'sitemap' | 'url', site: string) =>
  ({ path, changedAt }: Entry) => {
    const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return `<${element}><loc>${escaped(new URL(path, site).href)}</loc>${lastmod}</${element}>\n`
  }

const opening = (root: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`

/** The map of maps: where its parts are. */
export const siteIndex = (parts: Entry[], site: string) =>
  `${opening('sitemapindex')}${parts.map(entryIn('sitemap', site)).join('')}</sitemapindex>\n`

/** One part of the map, written as its entries are read: no more of them is held than one batch. */
export async function* siteMap(batches: AsyncIterable<Entry[]>, site: string): AsyncGenerator<string> {
  yield opening('urlset')
  for await (const batch of batches) yield batch.map(entryIn('url', site)).join('')
  yield '</urlset>\n'
}
