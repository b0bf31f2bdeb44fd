import { whole } from '@/lib/site-address'

/** A rendered text as it is read away from the site, in a feed or a download: links to members are whole addresses. */
export const readElsewhere = (html: string, site: string) =>
  html.replaceAll('<a href="/u/', `<a href="${whole(site, '/u/')}`)
