import type { ReactNode } from 'react'
import type { Condition } from '@/lib/reader/conditions'
import { attributeIf } from '@/lib/reader/marks'

type Props = {
  summary: ReactNode
  open?: boolean
  /** For whom it is open already. */
  openFor?: Condition
  children: ReactNode
}

/** Something that is shown when it is asked for. */
export function Disclosure({ openFor, ...props }: Props) {
  return (
    <details className="disclose" open={props.open} {...(openFor && attributeIf(openFor, 'open'))}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
