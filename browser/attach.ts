type Begin<Kind extends Element> = (element: Kind, signal: AbortSignal) => void

const attachments: ((root: ParentNode) => void)[] = []

/**
 * Has `begin` run once for each element of the page that the selector finds, now and after each change of the page. The
 * signal is aborted when the element has left.
 */
export function attach<Kind extends Element = HTMLElement>(selector: string, begin: Begin<Kind>): void {
  const attached = new Map<Element, AbortController>()
  attachments.push((root) => {
    for (const [element, here] of attached) {
      if (element.isConnected) continue
      attached.delete(element)
      here.abort()
    }
    for (const element of root.querySelectorAll<Kind>(selector)) {
      if (attached.has(element)) continue
      const here = new AbortController()
      attached.set(element, here)
      begin(element, here.signal)
    }
  })
}

export function attachAll(root: ParentNode = document): void {
  for (const attachIn of attachments) attachIn(root)
  document.dispatchEvent(new Event('page-shown'))
}

/** Runs now and after each change of the page: for what has to be put right again, such as an attribute. */
export function whenShown(run: () => void, signal?: AbortSignal): void {
  document.addEventListener('page-shown', run, { signal })
}

/**
 * An element that no page from the server has. It stays when a newer page is put in place of this one (morph.ts), until
 * what it was made for leaves.
 */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { id, signal }: { id: string; signal: AbortSignal },
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.id = id
  element.dataset.stays = ''
  signal.addEventListener('abort', () => element.remove())
  return element
}
