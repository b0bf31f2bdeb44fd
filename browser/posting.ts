import { isSamePath } from './address-change'
import { focusOn, isFocusLost, namedPost, namesAround } from './focus'
import { showPage, willBeShownAnew } from './morph'
import { fetchPage, here, load, noteAddress, pageIn } from './page'
import { isTurned, partSent, turnAtOnce } from './press'
import { type Said, sayInForm, unsay } from './said-in-form'
import { beginWaiting, isWaiting } from './waiting'

const unreachable: Said = {
  title: 'The site did not answer. Check your connection and try again. Your text is still here.',
}

const forever = new Promise<never>(() => undefined)

const placeOf = (form: HTMLFormElement, button: HTMLElement | null) =>
  new URL(button?.getAttribute('formaction') || form.getAttribute('action') || '', location.href)

const isOurs = (form: HTMLFormElement, button: HTMLElement | null) =>
  form.getAttribute('method')?.toLowerCase() === 'post' &&
  !('loads' in form.dataset) &&
  !form.hasAttribute('target') &&
  placeOf(form, button).origin === location.origin

/** Shows the page again as it is after something was done on it, and the reader stays exactly where they are. */
async function stay(to: URL, part: HTMLElement): Promise<void> {
  const page = await fetchPage(to)
  if (page === 'overtaken') return
  if (page === 'to-be-loaded') return load(to)
  const names = namesAround(part)
  const anchors = [part, ...names]
  const placesBefore = new Map(anchors.map((anchor) => [anchor, anchor.getBoundingClientRect().top]))
  showPage(page, { sent: part })
  const stayed = anchors.find(({ isConnected }) => isConnected)
  if (stayed) {
    const moved = stayed.getBoundingClientRect().top - (placesBefore.get(stayed) ?? 0)
    scrollBy({ top: moved, behavior: 'instant' })
  }
  const name = names.find(({ isConnected }) => isConnected)
  if (isFocusLost()) focusOn(name ?? comingUp(), { preventScroll: true })
}

/** What was pressed is done and leads to a place on this page: a post, or the page as it is now. */
async function arriveHere(to: URL, part: HTMLElement): Promise<void> {
  const page = await fetchPage(to)
  if (page === 'overtaken') return
  if (page === 'to-be-loaded') {
    load(to)
    return forever
  }
  showPage(page, { sent: part })
  noteAddress(to)
  const named = to.hash ? document.getElementById(decodeURIComponent(to.hash.slice(1))) : null
  if (to.hash === '') scrollTo({ top: 0, behavior: 'instant' })
  focusOn(namedPost() ?? comingUp() ?? named ?? document.querySelector<HTMLElement>('main h1'), {
    preventScroll: named !== null,
  })
}

async function goOn(answer: Response, location: string, part: HTMLElement): Promise<void> {
  const to = new URL(location, here())
  willBeShownAnew(part)
  if (isSamePath(here(), to)) return answer.headers.has('x-stays') ? stay(to, part) : arriveHere(to, part)
  load(to)
  return forever
}

const comingUp = () => document.querySelector<HTMLElement>('[data-comes-up]')

const readNext = '.errors, [data-comes-up]'

/** What should be read next on a page that answers a form: in it, or in what has come in its place. */
function answerTo(part: HTMLElement): HTMLElement | undefined {
  const inPart = part.isConnected ? part.querySelector<HTMLElement>(readNext) : null
  // Another form's answer was read before.
  const around = [...document.querySelectorAll<HTMLElement>(`main :is(${readNext})`)]
  return inPart ?? around.find((element) => !element.closest('form'))
}

function showAnswer(page: Document, part: HTMLElement, isRefused: boolean) {
  const names = namesAround(part)
  showPage(page, { sent: part, typed: isRefused ? 'stays' : 'stays-but-passwords' })
  const next = answerTo(part)
  if (next) focusOn(next)
  else if (isFocusLost()) focusOn(names.find(({ isConnected }) => isConnected))
}

/** What a page says that knows nothing of the form: that the database is away, say. */
function saidBy(page: Document | undefined): Said {
  const title = page?.querySelector('main h1')?.textContent
  return title ? { title, sentence: page?.querySelector('main p')?.textContent ?? '' } : unreachable
}

const refused = 422

async function take(answer: Response, part: HTMLElement): Promise<Said | undefined> {
  const to = answer.headers.get('x-location')
  if (to !== null) await goOn(answer, to, part)
  else if (answer.redirected) location.assign(answer.url)
  else {
    const page = await pageIn(answer)
    if (!page || !(answer.ok || answer.status === refused)) return saidBy(page)
    showAnswer(page, part, answer.status === refused)
  }
  return undefined
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const part = partSent(form, button)
  if (isWaiting(part)) return
  const place = placeOf(form, button)
  place.hash = ''
  const body = new FormData(form, button)
  unsay(part)
  const end = beginWaiting(part, isTurned(part) ? null : button)
  const turnBack = turnAtOnce(part, button)
  const headers = { 'x-requested-with': 'hindsight', accept: 'text/html' }
  const said = await fetch(place, { method: 'POST', body, headers, credentials: 'same-origin' })
    .then((answer) => take(answer, part))
    .catch(() => unreachable)
  end()
  if (!said) return
  turnBack()
  sayInForm(part, said)
}

// Whoever sends a form stays on its page: it is sent, and what comes is put in place of what is there.
document.addEventListener('submit', (event) => {
  const { target: form, submitter, defaultPrevented } = event
  if (!(form instanceof HTMLFormElement) || defaultPrevented || !isOurs(form, submitter)) return
  event.preventDefault()
  void send(form, submitter)
})
