'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext('')

/** Tells each form which member's page it is on; empty for a visitor. */
export const RenderedFor = ({ name, children }: { name: string; children: ReactNode }) => (
  <Context value={name}>{children}</Context>
)

export const useRenderedFor = () => useContext(Context)
