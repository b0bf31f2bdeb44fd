/**
 * As the `ref` of what goes from the page once it is pressed: the focus then goes to the heading of its section, and not
 * to the start of the page.
 */
export const keepPlace = (gone: HTMLElement | null) => () => {
  if (!gone?.contains(document.activeElement)) return
  gone.closest('section')?.querySelector<HTMLElement>('h2')?.focus()
}
