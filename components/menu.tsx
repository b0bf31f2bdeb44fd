'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Closes it once the focus or a click is elsewhere, so that it covers nothing that has the focus, and by Escape; gives what ends this. */
function closeWhenLeft(menu: HTMLDetailsElement): () => void {
  const ended = new AbortController()
  const { signal } = ended
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
  return () => ended.abort()
}

/** What opens over the page, and closes again by itself. */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDetailsElement>(null)
  useEffect(() => (place.current ? closeWhenLeft(place.current) : undefined), [])
  return (
    <details className="disclose" ref={place}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
