import type { ReactNode } from 'react'

/** Something that is shown when it is asked for. */
export function Disclosure(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclose" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
