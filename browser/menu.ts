import { attach } from './attach'

/** Closes a menu once the focus or a click is elsewhere, so that it covers nothing that has the focus, and by Escape. */
attach<HTMLDetailsElement>('details[data-menu]', (menu, signal) => {
  const leave = ({ target }: Event) => {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false
  }
  const closeByEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !menu.open) return
    menu.open = false
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
  }
  for (const what of ['focusin', 'click']) document.addEventListener(what, leave, { signal })
  document.addEventListener('keydown', closeByEscape, { signal })
})
