import type { Metadata } from 'next'
import { siteFiles } from './site-files'

type OpenGraph = NonNullable<Metadata['openGraph']>

type FeedLink = { path: string; title: string }

type Described = {
  title?: string
  description?: string
  /** The page's one address; its variants point to it. */
  path: string
  /** What a feed reader can subscribe to here. */
  feed?: FeedLink | FeedLink[]
  /** Not for search engines. */
  hidden?: boolean
  /** What else a link to it shows elsewhere: a picture, an article's dates. */
  openGraph?: OpenGraph
}

export const siteName = 'Hindsight'

/** What every page says unless it says otherwise; `site` makes its addresses whole. */
export const siteMetadata = (site: string): Metadata => ({
  metadataBase: new URL(site),
  title: { default: `${siteName}: questions, answers, and how it turned out`, template: `%s · ${siteName}` },
  description: 'Ask a question, weigh the answers, and come back to say how it turned out.',
  manifest: siteFiles.manifest,
  icons: {
    icon: [
      { url: siteFiles.favicon, sizes: '48x48' },
      { url: siteFiles.icon, type: 'image/svg+xml' },
    ],
    apple: siteFiles.touchIcon,
  },
})

/** What a page says of itself in its head. Addresses are relative; the layout knows the site's own. */
export function pageMetadata({ title, description, path, feed, hidden, openGraph }: Described): Metadata {
  const links = feed && [feed].flat().map(({ path: url, title }) => ({ url, title }))
  const types = links && { 'application/atom+xml': links }
  const told = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
  return {
    ...told,
    alternates: { canonical: path, ...(types ? { types } : {}) },
    openGraph: { type: 'website', siteName, locale: 'en_US', url: path, ...told, ...openGraph },
    ...(hidden ? { robots: { index: false, follow: true } } : {}),
  }
}

/** The head of what is nobody else's business, or not there: a title, and no place in any index. */
export const unlisted = (title: string): Metadata => ({ title, robots: { index: false } })

/** The head of what is not there. */
export const notFound = unlisted('Page not found')

/**
 * The address of one page of a list, from the cursor that its path holds (lib/addresses.ts): `/popular` and `older-3-12`
 * are `/popular?before=3-12`.
 */
export function listAddress(path: string, cursor: string): string {
  const [, side, keys] = /^(older|newer)-([\d-]+)$/.exec(cursor) ?? []
  if (!side || !keys) return path
  return `${path}${path.includes('?') ? '&' : '?'}${side === 'older' ? 'before' : 'after'}=${keys}`
}
