import { favoriteWords } from '@/lib/favorites/button'
import { counted } from '@/lib/text/counted'

const wordsIn = (place: Element): Text | undefined => {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) return texts.currentNode as Text
  return undefined
}

function say(place: HTMLElement, text = '') {
  const words = wordsIn(place)
  if (words) words.nodeValue = text
}

/** The words of a button, or of a part of it, that say whether it is on. */
function turnWords(button: HTMLElement, on: boolean) {
  const own = button.dataset.onWords ? [button] : button.querySelectorAll<HTMLElement>('[data-on-words]')
  for (const place of own) say(place, on ? place.dataset.onWords : place.dataset.offWords)
}

/** How many made this a favorite, beside the button. */
function turnCount(favorite: HTMLElement, on: boolean) {
  const status = favorite.querySelector('[role="status"]')
  const place = favorite.querySelector(':scope > span:not([role])') ?? document.createElement('span')
  const count = Number(place.textContent.replace(/\D/g, '')) + (on ? 1 : -1)
  place.textContent = counted(count, 'favorite')
  if (count > 0) favorite.insertBefore(place, status)
  else place.remove()
}

const pressed = 'aria-pressed'

/** One that is no switch sends what shall hold then. */
const isOn = (button: HTMLButtonElement) =>
  button.hasAttribute(pressed) ? button.getAttribute(pressed) === 'true' : button.value.startsWith('0')

const favorite = '.fav'

function turn(part: HTMLElement, button: HTMLButtonElement, on: boolean) {
  turnWords(button, on)
  if (button.hasAttribute(pressed)) button.setAttribute(pressed, String(on))
  if (!part.matches(favorite)) return
  say(button, on ? favoriteWords.on : favoriteWords.off)
  button.classList.toggle('btn--on', on)
  turnCount(part, on)
}

const turned = `${favorite}, [data-press]`

export const isTurned = (part: HTMLElement) => part.matches(turned)

/** The part of the page that is sent by a button: a form, or one favorite of the many that share theirs. */
export const partSent = (form: HTMLFormElement, button: HTMLElement | null): HTMLElement =>
  button?.closest<HTMLElement>(turned) ?? form

/**
 * A favorite or a switch (`data-press`) is turned as soon as it is pressed; the page that comes then shows what is true. Gives
 * what turns it back if nothing came of it.
 */
export function turnAtOnce(part: HTMLElement, button: HTMLElement | null): () => void {
  if (!isTurned(part) || !(button instanceof HTMLButtonElement)) return () => undefined
  const before = isOn(button)
  turn(part, button, !before)
  return () => turn(part, button, before)
}
