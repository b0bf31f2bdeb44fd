import { addressChange } from './address-change'
import { isUnsent } from './unsent'

export const here = () => new URL(location.href)

// Styles in it would be held against the policy of this page.
const parsed = (html: string) =>
  new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/gs, ''), 'text/html')

const isHtml = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/html') ?? false

/** The page that is in an answer, if one is. */
export const pageIn = async (answer: Response): Promise<Document | undefined> =>
  isHtml(answer) ? parsed(await answer.text()) : undefined

let asked = 0

/** What came of asking for a page: something newer was asked for since; or only loading it will show what there is. */
type Fetched = Document | 'overtaken' | 'to-be-loaded'

/** Asks for a page, to be shown in place of this one. */
export async function fetchPage(at: URL): Promise<Fetched> {
  asked += 1
  const own = asked
  const answer = await fetch(at, { headers: { accept: 'text/html' } }).catch(() => undefined)
  const page = answer?.ok ? await pageIn(answer).catch(() => undefined) : undefined
  if (own !== asked) return 'overtaken'
  const isHere = answer && new URL(answer.url).pathname === at.pathname
  return page && isHere && (isOfThisBuild(page) || isWrittenIn()) ? page : 'to-be-loaded'
}

const parts = 'script[src^="/assets/"], link[rel="stylesheet"]'

const partsOf = (page: Document) =>
  [...page.querySelectorAll(parts)]
    .map((part) => part.getAttribute('src') ?? part.getAttribute('href'))
    .join()

/** Whether its scripts and styles are those that this page has. */
const isOfThisBuild = (page: Document) => partsOf(page) === partsOf(document)

/** Whether a load would lose something that no browser keeps by itself. */
const isWrittenIn = () => [...document.forms].some((form) => !('kept' in form.dataset) && isUnsent(form))

/** The browser loads the page, even if the address differs by the place on it alone. */
export function load(to: URL): void {
  const from = here()
  if (from.pathname + from.search !== to.pathname + to.search) location.assign(to)
  else {
    history.pushState(null, '', to)
    location.reload()
  }
}

let shown = location.pathname + location.search

/** Puts the address of what is shown where the browser shows it, and goes to the place that it names. */
export function noteAddress(to: URL): void {
  const { push, fragment } = addressChange(here(), to)
  if (push) history.pushState(null, '', push)
  shown = location.pathname + location.search
  if (!fragment) return
  if (fragment.replaces) location.replace(fragment.hash)
  else location.hash = fragment.hash
}

// Whoever goes back to what another address showed: that page is gone.
window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) location.reload()
})
