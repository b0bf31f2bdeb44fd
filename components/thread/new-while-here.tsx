'use client'

import { type ReactNode, useState } from 'react'

/** Keeps what it showed first: what was new when the reader came stays marked when a button renders the page again. */
export function WhileHere({ children }: { children: ReactNode }) {
  const [first] = useState(children)
  return first
}
