'use client'

import { useEffect } from 'react'

const arrivedByLoading = () => {
  const [load] = performance.getEntriesByType('navigation')
  return !load || new URL(load.name).pathname === location.pathname
}

/** The heading of a page that came without a page load: its question was just posted, or what was pressed is done. */
function focusHeading() {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

/** After a form without a page load, moves the focus to what was posted: the address names it, or it is the page. */
export function ArrivalFocus({ posts = 0 }: { posts?: number }) {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (/^[au]\d+$/.test(id)) document.getElementById(id)?.focus()
    else if (id === '' && posts === 0 && !arrivedByLoading()) focusHeading()
  }, [posts])
  return null
}
