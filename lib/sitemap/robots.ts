// What is made anew for everyone who asks, leads anywhere, or is somebody's own.
const closed = [
  '/search',
  '/similar',
  '/random',
  '/log-in',
  '/sign-up',
  '/reset-password',
  '/settings',
  '/ask',
  '/favorites/',
  '/answers/',
  '/follow-ups/',
  '/q/*/*/edit$',
]

/** robots.txt: every page is open but these, and the map of the site is named. */
export const robots = (site: string) =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', site)}`,
    '',
  ].join('\n')
