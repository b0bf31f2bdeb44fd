import { outcomeSlug, outcomeWords } from '@/lib/follow-ups/outcome'
import { isFormer, shownName } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { siteFiles } from '@/lib/site-files'
import { readElsewhere } from '@/lib/text/elsewhere'
import { type Entry, type Feed, updatedAt } from './feed'
import { tagUri } from './identity'
import { element, markup, type XmlNode } from './xml'

const atom = 'http://www.w3.org/2005/Atom'
const declaration = element('?xml', { version: '1.0', encoding: 'utf-8' }, '')

/** A feed as Atom 1.0 (RFC 4287); `site` is the site's own address, of which all others are made. */
export function atomDocument(feed: Feed, site: string): string {
  const said = element(
    'feed',
    { xmlns: atom },
    element('id', {}, tagUri(site, feed.key)),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.subtitle),
    instant('updated', updatedAt(feed)),
    link('self', whole(site, feed.path), 'application/atom+xml'),
    link('alternate', whole(site, feed.page), 'text/html'),
    // The author of what is nobody's: a removed answer, an empty feed.
    person(siteName, whole(site, '/')),
    element('icon', {}, whole(site, siteFiles.icon)),
    ...feed.entries.map((entry) => entryNode(entry, site)),
  )
  return markup(declaration, said)
}

const entryNode = (entry: Entry, site: string) =>
  element(
    'entry',
    {},
    element('id', {}, tagUri(site, entry.key)),
    element('title', {}, entry.title),
    instant('published', entry.publishedAt),
    instant('updated', entry.updatedAt),
    link('alternate', whole(site, entry.page), 'text/html'),
    ...(entry.authorName ? [author(entry.authorName, site)] : []),
    ...categories(entry, site),
    element('content', { type: 'html' }, readElsewhere(entry.html, site)),
  )

// Each scheme is the page that lists what it has.
function categories({ category, tags, outcome }: Entry, site: string): XmlNode[] {
  const term = (scheme: string, name: string, label: string) =>
    element('category', { scheme: whole(site, scheme), term: name, label })
  return [
    term('/categories', category.slug, category.name),
    ...tags.map((tag) => term('/tags', tag, tag)),
    ...(outcome ? [term('/updates', outcomeSlug(outcome), outcomeWords[outcome])] : []),
  ]
}

const instant = (name: string, at: Date) => element(name, {}, at.toISOString())

const link = (rel: string, href: string, type: string) => element('link', { rel, type, href })

const author = (name: string, site: string) =>
  person(shownName(name), isFormer(name) ? null : whole(site, memberPath(name)))

const person = (name: string, uri: string | null) =>
  element('author', {}, element('name', {}, name), ...(uri ? [element('uri', {}, uri)] : []))
