import type { ReactNode } from 'react'
import type { Condition } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import type { FormAction } from '@/lib/sent-form'
import { Press } from './press'

type Props = {
  id: string
  action: FormAction
  fields: Record<string, string | number>
  on: Condition
  children: ReactNode
}

/** A button that is on or off, and says so at its end. */
export const Switch = ({ on, children, ...press }: Props) => (
  <Press {...press} on={on} className="btn btn--wide switched">
    <span className="switched__words">{children}</span>
    <span aria-hidden="true" data-on-words="On" data-off-words="Off">
      {either(on, 'On', 'Off')}
    </span>
  </Press>
)
