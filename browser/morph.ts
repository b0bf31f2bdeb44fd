import { Idiomorph } from 'idiomorph'
import { attachAll } from './attach'
import { isUnsent } from './unsent'
import { isWaiting } from './waiting'

type Options = {
  /** What was sent, and the page answers: a form, or one favorite. */
  sent?: HTMLElement
  /** What is typed in it stays as it is now, for it was refused, or is only shown; passwords are not for showing. */
  typed?: 'stays' | 'stays-but-passwords'
  /** The page is read anew: what was new before need not stay marked. */
  isAnew?: boolean
}

const stays = '[data-stays]'

/** What this page has and no newer one needs: where it is of a post, it is one for each. */
const placeOf = (mark: HTMLElement) => `${mark.dataset.stays} ${mark.closest('article')?.id ?? ''}`

let named = 0

/**
 * Keeps the marks of what was new when the reader came, and what modules have made. With an id of their own nothing of the
 * newer page is taken for them.
 */
function keepMarks(next: Document) {
  const kept = [...document.querySelectorAll<HTMLElement>(stays)]
  const places = new Set(kept.map(placeOf))
  for (const mark of kept) {
    if (mark.id) continue
    named += 1
    mark.id = `stays-${named}`
  }
  for (const mark of next.querySelectorAll<HTMLElement>(stays)) if (places.has(placeOf(mark))) mark.remove()
}

function dropMarks() {
  for (const mark of document.querySelectorAll('[data-stays^="new-"]')) mark.remove()
}

/** Takes over the attributes of <html>: how the member has pages shown. */
function takeAttributes(from: HTMLElement) {
  const to = document.documentElement
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name)
  for (const { name, value } of from.attributes)
    if (to.getAttribute(name) !== value) to.setAttribute(name, value)
}

function takeHead(next: Document) {
  document.title = next.title
  const scheme = 'meta[name="color-scheme"]'
  const shown = next.querySelector<HTMLMetaElement>(scheme)?.content
  const meta = document.querySelector<HTMLMetaElement>(scheme)
  if (meta && shown) meta.content = shown
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTyped = (control: Element): control is Typed =>
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement ||
  (control instanceof HTMLInputElement && control.type !== 'hidden')

function typedIn(control: Typed): () => void {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].filter(({ selected }) => selected).map(({ value }) => value)
    return () => {
      for (const option of control.options) option.selected = chosen.includes(option.value)
    }
  }
  const { value } = control
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    const { checked } = control
    return () => {
      control.checked = checked
    }
  }
  return () => {
    if (control.value !== value) control.value = value
  }
}

/** What is in a form now: while it was on its way more may have been typed. Gives what writes it in again. */
function typedNow(form: HTMLFormElement, withPasswords: boolean): () => void {
  const controls = [...form.elements].filter(isTyped)
  const writes = controls.filter(({ type }) => withPasswords || type !== 'password').map(typedIn)
  return () => {
    for (const write of writes) write()
  }
}

/** What was posted, and whose page is still on its way: whatever is shown next may empty them. */
const posted = new Set<Element>()

export const willBeShownAnew = (part: HTMLElement) => posted.add(part)

/**
 * Puts a newer page in place of this one. What nobody has sent stays as it is, and so does what the reader has opened, where
 * they are, and what modules have made.
 */
export function showPage(next: Document, { sent, typed, isAnew }: Options = {}): void {
  if (sent) posted.add(sent)
  const isKept = (node: Node) =>
    node instanceof Element &&
    !posted.has(node) &&
    (isWaiting(node) || (node instanceof HTMLFormElement && isUnsent(node)))
  const holdsKept = (element: Element) =>
    isKept(element) || [...element.querySelectorAll('form, [aria-busy]')].some(isKept)
  const writeAgain = sent instanceof HTMLFormElement && typed ? typedNow(sent, typed === 'stays') : undefined
  const focused = document.activeElement
  if (isAnew) dropMarks()
  keepMarks(next)
  for (const element of next.querySelectorAll('[autofocus]')) element.removeAttribute('autofocus')

  Idiomorph.morph(document.body, next.body, {
    callbacks: {
      beforeNodeMorphed: (old) => !isKept(old),
      beforeNodeRemoved: (old) => !(old instanceof Element && (old.matches(stays) || holdsKept(old))),
      beforeAttributeUpdated: (name, element, how) =>
        !(name === 'open' && how === 'remove' && element.localName === 'details'),
    },
  })
  takeAttributes(next.documentElement)
  takeHead(next)
  writeAgain?.()
  posted.clear()
  attachAll()
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
    focused.focus({ preventScroll: true })
}
