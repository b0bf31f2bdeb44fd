'use client'

import { useSelectedLayoutSegment } from 'next/navigation'

/** The main button, except where somebody is asking already. */
export function AskLink() {
  if (useSelectedLayoutSegment() === 'ask') return null
  return (
    <p className="masthead__ask">
      <a className="btn btn--main" href="/ask">
        Ask a question
      </a>
    </p>
  )
}
