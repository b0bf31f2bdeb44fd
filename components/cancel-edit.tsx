'use client'

import { forgetKeptText } from './kept-text'

/** Leads back from editing, and forgets what this browser keeps of the form (kept-text.tsx). */
export const CancelEdit = ({ back, keptAs }: { back: string; keptAs: string }) => (
  <a className="btn" href={back} onClick={() => forgetKeptText(keptAs)}>
    Cancel
  </a>
)
