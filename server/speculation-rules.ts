import { hash } from 'node:crypto'
import { pagesForAll } from '@/lib/addresses'
import type { BuiltFile } from './built-files'

/**
 * Which pages a browser may fetch ahead, once somebody seems about to follow a link: pages for everybody, which do nothing
 * when they are asked for. Nobody has seen one then (request-headers.ts, isUnseen). When it is opened a script tells us
 * (browser/fetched-ahead.ts), so that only a page whose scripts run has others fetched ahead.
 */
const rules = {
  prefetch: [
    {
      eagerness: 'moderate',
      where: {
        and: [
          // First: until scripts run, no link is compared with any pattern, and the page is painted sooner.
          { selector_matches: ':root[data-scripted] a:not([href^="#"])' },
          { href_matches: pagesForAll.paths },
          { not: { href_matches: pagesForAll.but } },
        ],
      },
    },
  ],
}

const body = Buffer.from(JSON.stringify(rules))

/** The file that says so. Its name changes with what is in it. */
export const speculationRules: BuiltFile & { path: string } = {
  path: `/assets/speculation-rules-${hash('sha1', body, 'hex').slice(0, 8)}.json`,
  type: 'application/speculationrules+json',
  body,
}
