import type { Metadata } from 'next'

type Described = {
  title?: string
  description?: string
  /** The page's one address; its variants point to it. */
  path: string
  /** What a feed reader can subscribe to here. */
  feed?: { path: string; title: string }
  /** Not for search engines. */
  hidden?: boolean
}

/** What a page says of itself in its head. Addresses are relative; the layout knows the site's own. */
export function pageMetadata({ title, description, path, feed, hidden }: Described): Metadata {
  const types = feed ? { 'application/atom+xml': [{ url: feed.path, title: feed.title }] } : {}
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    alternates: { canonical: path, types },
    ...(hidden ? { robots: { index: false, follow: true } } : {}),
  }
}
