import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

type Props = {
  title: string
  children?: ReactNode
  /** The pages above this one, and what this one is called among them. */
  trail?: Crumb[]
  here?: string
}

/** A page's heading and the sentence that says what it holds. */
export function PageHead({ title, children, trail, here }: Props) {
  return (
    <div className="hang page-head">
      {trail && (
        <div className="crumb margin">
          <Breadcrumbs trail={trail} here={here} />
        </div>
      )}
      <div>
        <h1 dir="auto">{title}</h1>
        {children && <p className="intro">{children}</p>}
      </div>
    </div>
  )
}
