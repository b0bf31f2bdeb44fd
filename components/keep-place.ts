/** The heading of each part of the page around an element, or what opens and closes it, the nearest first. */
function namesAround(element: HTMLElement): HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>('details, section, aside, main')
  if (!part) return []
  const name = part.querySelector<HTMLElement>(part.localName === 'details' ? 'summary' : 'h1, h2')
  return [...(name ? [name] : []), ...namesAround(part)]
}

function goTo(name: HTMLElement | undefined) {
  if (name?.localName !== 'summary') name?.setAttribute('tabindex', '-1')
  name?.focus()
}

/**
 * As the `ref` of what goes from the page once it is pressed: the focus then goes to the nearest heading that stays, and
 * not to the start of the page.
 */
export const keepPlace = (gone: HTMLElement | null) => () => {
  if (!gone?.contains(document.activeElement)) return
  const names = namesAround(gone)
  queueMicrotask(() => {
    if (document.activeElement === document.body) goTo(names.find(({ isConnected }) => isConnected))
  })
}
