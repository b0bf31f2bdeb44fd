import { whenShown } from './attach'
import { showPage } from './morph'
import { fetchPage, here } from './page'

const wasFetchedAhead = () =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => 'deliveryType' in entry && entry.deliveryType === 'navigational-prefetch')

/**
 * A page that was fetched before anybody looked at it (server/speculation-rules.ts) is asked for again: so its member has seen
 * it, and what has changed since is put in place.
 */
async function readAgain() {
  const page = await fetchPage(here())
  if (page instanceof Document) showPage(page)
}

if (wasFetchedAhead()) void readAgain()

// Only a page that says so has pages fetched ahead.
whenShown(() => {
  document.documentElement.dataset.scripted = ''
})
