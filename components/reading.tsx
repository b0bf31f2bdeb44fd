'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Reading } from '@/lib/time/reader'

const Context = createContext<Reading>({ zone: 'UTC', site: 'UTC', dates: 'words' })

/** Tells everything within how its reader has times written. */
export const ReadingProvider = ({ reading, children }: { reading: Reading; children: ReactNode }) => (
  <Context value={reading}>{children}</Context>
)

export const useReading = () => useContext(Context)
