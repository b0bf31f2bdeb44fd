'use client'

import { useEffect, useRef, useState } from 'react'

/** The submission that the server last said is posted (lib/action.ts). */
export const lastPosted = () => /(?:^|; )posted=([^;]*)/.exec(document.cookie)?.[1] ?? ''

/**
 * The submission id of a form that stays on its page after posting, and a generation: as its key it empties the form
 * once what it held is posted, and never otherwise. The server renders generation 0 each time, so that a form that
 * the browser posts by itself gets its state back.
 */
export function useFreshSubmission(offered: string) {
  const [current, setCurrent] = useState({ submissionId: offered, generation: 0 })
  const posted = useRef<string | null>(null)

  useEffect(() => {
    const before = posted.current
    posted.current = lastPosted()
    if (before === null || before === posted.current) return
    setCurrent(({ generation }) => ({ submissionId: offered, generation: generation + 1 }))
  }, [offered])
  return current
}
