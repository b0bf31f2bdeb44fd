'use client'

import { useEffect, useRef, useState } from 'react'

/** The submission that the server last said is posted (lib/action.ts). */
export const lastPosted = () => /(?:^|; )posted=([^;]*)/.exec(document.cookie)?.[1] ?? ''

// All that this page knows to be posted, with what it led to and back without being loaded again.
const posts = new Set<string>()

/**
 * The submission id of a form that stays on its page after posting, or is come back to, and a generation: as its key it
 * empties the form once what it held is posted, and never otherwise. The server renders generation 0 each time, so that
 * a form that the browser posts by itself gets its state back.
 */
export function useFreshSubmission(offered: string) {
  const [current, setCurrent] = useState({ submissionId: offered, generation: 0 })
  const posted = useRef<string | null>(null)

  useEffect(() => {
    const before = posted.current
    const last = lastPosted()
    posted.current = last
    posts.add(last)
    // Whoever goes back may have the page as it was: what they wrote in it would be taken for what is posted.
    if (posts.has(offered)) return location.reload()
    const isNews = before !== null && before !== last
    setCurrent((now) =>
      isNews || posts.has(now.submissionId) ? { submissionId: offered, generation: now.generation + 1 } : now,
    )
  }, [offered])
  return current
}
