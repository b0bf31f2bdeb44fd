/** The heading of each part of the page around an element, or what opens and closes it, the nearest first. */
export function namesAround(element: Element): HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>('details, section, aside, main')
  if (!part) return []
  const name = part.querySelector<HTMLElement>(part.localName === 'details' ? 'summary' : 'h1, h2')
  return [...(name ? [name] : []), ...namesAround(part)]
}

/** Gives the focus to something that need not have it otherwise. */
export function focusOn(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (!element) return
  element.focus(options)
  if (document.activeElement === element) return
  element.tabIndex = -1
  element.focus(options)
}

/** Whether nothing has the focus: what had it has left the page. */
export const isFocusLost = () => !document.activeElement || document.activeElement === document.body

const post = /^#[au]\d+$/

/** The post that the address names. */
export const namedPost = (): HTMLElement | null =>
  post.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null
