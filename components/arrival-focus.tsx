'use client'

import { useEffect } from 'react'

/** After a post without a page load, moves the focus to what was posted: the address names it. */
export function ArrivalFocus({ posts }: { posts: number }) {
  useEffect(() => {
    const id = posts > 0 ? decodeURIComponent(location.hash.slice(1)) : ''
    if (/^[au]\d+$/.test(id)) document.getElementById(id)?.focus()
  }, [posts])
  return null
}
