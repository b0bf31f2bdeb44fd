'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext('')

/** Tells every form within whose page it is part of: a member's name, or nothing. */
export const RenderedFor = ({ name, children }: { name: string; children: ReactNode }) => (
  <Context value={name}>{children}</Context>
)

export const useRenderedFor = () => useContext(Context)
