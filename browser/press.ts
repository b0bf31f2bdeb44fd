import { counted } from '@/lib/text/counted'

const wordsIn = (place: Element): Text | undefined => {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) return texts.currentNode as Text
  return undefined
}

/** The words of a button, or of a part of it, that say whether it is on. */
function turnWords(button: HTMLElement, on: boolean) {
  const own = button.dataset.onWords ? [button] : button.querySelectorAll<HTMLElement>('[data-on-words]')
  for (const place of own) {
    const words = wordsIn(place)
    const { onWords = '', offWords = '' } = place.dataset
    if (words) words.nodeValue = on ? onWords : offWords
  }
}

/** How many made this a favorite, beside the button. */
function turnCount(form: HTMLFormElement, on: boolean) {
  const status = form.querySelector('[role="status"]')
  const place = form.querySelector(':scope > span:not([role])') ?? document.createElement('span')
  const count = Number(place.textContent.replace(/\D/g, '')) + (on ? 1 : -1)
  place.textContent = counted(count, 'favorite')
  if (count > 0) form.insertBefore(place, status)
  else place.remove()
}

const pressed = 'aria-pressed'

/** One that is no switch sends what shall hold then. */
const isOn = (button: HTMLButtonElement) =>
  button.hasAttribute(pressed) ? button.getAttribute(pressed) === 'true' : button.value === '0'

function turn(form: HTMLFormElement, button: HTMLButtonElement, on: boolean) {
  turnWords(button, on)
  if (button.hasAttribute(pressed)) button.setAttribute(pressed, String(on))
  if (!form.classList.contains('fav')) return
  button.classList.toggle('btn--on', on)
  turnCount(form, on)
}

/**
 * A favorite or a switch (`data-press`) is turned as soon as it is pressed; the page that comes then shows what is true. Gives
 * what turns it back if nothing came of it.
 */
export function turnAtOnce(form: HTMLFormElement, button: HTMLElement | null): () => void {
  if (!('press' in form.dataset) || !(button instanceof HTMLButtonElement)) return () => undefined
  const before = isOn(button)
  turn(form, button, !before)
  return () => turn(form, button, before)
}
