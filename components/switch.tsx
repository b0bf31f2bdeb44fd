import type { ReactNode } from 'react'
import { Press } from './press'
import type { FormAction } from './use-form'

type Props = { action: FormAction; fields: Record<string, string | number>; on: boolean; children: ReactNode }

/** A button that is on or off, and says so at its end. */
export const Switch = ({ on, children, ...press }: Props) => (
  <Press {...press} on={on} className="btn btn--wide switched">
    <span className="switched__words">{children}</span>
    <span aria-hidden="true">{on ? 'On' : 'Off'}</span>
  </Press>
)
