import { env } from '@/lib/env'
import { element, markup } from '@/lib/feeds/xml'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { siteFiles } from '@/lib/site-files'

export const dynamic = 'force-dynamic'

const mediaType = 'application/opensearchdescription+xml'
const seconds = 86_400

/** What a browser has to know to search the site from its own address bar (OpenSearch 1.1). */
const description = (site: string): string =>
  markup(
    element('?xml', { version: '1.0', encoding: 'utf-8' }, ''),
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, siteName),
      element('Description', {}, 'Questions, answers, and how it turned out.'),
      element('InputEncoding', {}, 'UTF-8'),
      element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, whole(site, siteFiles.icon)),
      element('Url', { type: 'text/html', template: `${whole(site, '/search')}?q={searchTerms}` }),
      element('Url', { type: mediaType, rel: 'self', template: whole(site, '/opensearch.xml') }),
    ),
  )

export const GET = () =>
  new Response(description(env().SITE_URL), {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Cache-Control': `public, max-age=${seconds}`,
    },
  })
