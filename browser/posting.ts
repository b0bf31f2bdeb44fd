import { isSamePath } from './address-change'
import { focusOn, isFocusLost, namedPost, namesAround } from './focus'
import { showPage, willBeShownAnew } from './morph'
import { fetchPage, here, load, noteAddress, pageIn } from './page'
import { turnAtOnce } from './press'
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
async function stay(to: URL, form: HTMLFormElement): Promise<void> {
  const page = await fetchPage(to)
  if (page === 'overtaken') return
  if (page === 'to-be-loaded') return load(to)
  const names = namesAround(form)
  const anchors = [form, ...names]
  const placesBefore = new Map(anchors.map((anchor) => [anchor, anchor.getBoundingClientRect().top]))
  showPage(page, { sent: form })
  const stayed = anchors.find(({ isConnected }) => isConnected)
  if (stayed) {
    const moved = stayed.getBoundingClientRect().top - (placesBefore.get(stayed) ?? 0)
    scrollBy({ top: moved, behavior: 'instant' })
  }
  const name = names.find(({ isConnected }) => isConnected)
  if (isFocusLost()) focusOn(name ?? comingUp(), { preventScroll: true })
}

/** What was pressed is done and leads to a place on this page: a post, or the page as it is now. */
async function arriveHere(to: URL, form: HTMLFormElement): Promise<void> {
  const page = await fetchPage(to)
  if (page === 'overtaken') return
  if (page === 'to-be-loaded') {
    load(to)
    return forever
  }
  showPage(page, { sent: form })
  noteAddress(to)
  const named = to.hash ? document.getElementById(decodeURIComponent(to.hash.slice(1))) : null
  if (to.hash === '') scrollTo({ top: 0, behavior: 'instant' })
  focusOn(namedPost() ?? comingUp() ?? named ?? document.querySelector<HTMLElement>('main h1'), {
    preventScroll: named !== null,
  })
}

async function goOn(answer: Response, location: string, form: HTMLFormElement): Promise<void> {
  const to = new URL(location, here())
  willBeShownAnew(form)
  if (isSamePath(here(), to)) return answer.headers.has('x-stays') ? stay(to, form) : arriveHere(to, form)
  load(to)
  return forever
}

const comingUp = () => document.querySelector<HTMLElement>('[data-comes-up]')

const readNext = '.errors, [data-comes-up]'

/** What should be read next on a page that answers a form: in it, or in what has come in its place. */
function answerTo(form: HTMLFormElement): HTMLElement | undefined {
  const inForm = form.isConnected ? form.querySelector<HTMLElement>(readNext) : null
  // Another form's answer was read before.
  const around = [...document.querySelectorAll<HTMLElement>(`main :is(${readNext})`)]
  return inForm ?? around.find((element) => !element.closest('form'))
}

function showAnswer(page: Document, form: HTMLFormElement, isRefused: boolean) {
  const names = namesAround(form)
  showPage(page, { sent: form, typed: isRefused ? 'stays' : 'stays-but-passwords' })
  const next = answerTo(form)
  if (next) focusOn(next)
  else if (isFocusLost()) focusOn(names.find(({ isConnected }) => isConnected))
}

/** What a page says that knows nothing of the form: that the database is away, say. */
function saidBy(page: Document | undefined): Said {
  const title = page?.querySelector('main h1')?.textContent
  return title ? { title, sentence: page?.querySelector('main p')?.textContent ?? '' } : unreachable
}

const refused = 422

async function take(answer: Response, form: HTMLFormElement): Promise<Said | undefined> {
  const to = answer.headers.get('x-location')
  if (to !== null) await goOn(answer, to, form)
  else if (answer.redirected) location.assign(answer.url)
  else {
    const page = await pageIn(answer)
    if (!page || !(answer.ok || answer.status === refused)) return saidBy(page)
    showAnswer(page, form, answer.status === refused)
  }
  return undefined
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const place = placeOf(form, button)
  place.hash = ''
  const body = new FormData(form, button)
  unsay(form)
  const end = beginWaiting(form, 'press' in form.dataset ? null : button)
  const turnBack = turnAtOnce(form, button)
  const headers = { 'x-requested-with': 'hindsight', accept: 'text/html' }
  const said = await fetch(place, { method: 'POST', body, headers, credentials: 'same-origin' })
    .then((answer) => take(answer, form))
    .catch(() => unreachable)
  end()
  if (!said) return
  turnBack()
  sayInForm(form, said)
}

// Whoever sends a form stays on its page: it is sent, and what comes is put in place of what is there.
document.addEventListener('submit', (event) => {
  const { target: form, submitter, defaultPrevented } = event
  if (!(form instanceof HTMLFormElement) || defaultPrevented || !isOurs(form, submitter)) return
  event.preventDefault()
  if (!isWaiting(form)) void send(form, submitter)
})
